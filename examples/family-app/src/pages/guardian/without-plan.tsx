/** For somebody who has no plan of their own here. */
export function WithoutPlan() {
  return (
    <p>
      You do not have a plan of your own here. If you would like one, or would like somebody to talk to, ask any worker
      whom you know here.
    </p>
  );
}
