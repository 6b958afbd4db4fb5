import { Link } from 'react-router';

/** What some people can see whatever was shared. */
export function WhoAlwaysSees() {
  return (
    <section aria-labelledby="always">
      <h2 id="always">Who can see what</h2>
      <ul>
        <li>Your worker can read your plan, your notes and your worries. This is how they help you.</li>
        <li>Someone checks the work of your worker. They can see your plan. They cannot read your notes or worries.</li>
        <li>Mum, dad or a carer may see parts of your plan while you are under 16. They never see your notes.</li>
        <li>Mark a thing as private, and they cannot see it. Only you can take that mark off.</li>
        <li>If you can make a choice on your own, it is your choice. Your worker talks with you about that.</li>
        <li>Brothers and sisters see nothing, unless you share it.</li>
      </ul>
      <p>
        <Link to="/who-sees-what">See the list for your plan</Link>
      </p>
    </section>
  );
}

/** How to ask for somebody else; nobody has to say why. */
export function AnotherWorker() {
  return (
    <section aria-labelledby="another-worker">
      <h2 id="another-worker">Ask for a new worker</h2>
      <p>
        You can ask for a new worker. You do not have to say why. Tell any worker, or ask someone you trust to tell us.
      </p>
      <p>If you get a new worker, we tell you first. You can say no. You can keep notes back from them.</p>
    </section>
  );
}

/** How to complain. */
export function SomethingWrong() {
  return (
    <section aria-labelledby="wrong">
      <h2 id="wrong">Tell us if something is wrong</h2>
      <p>You can complain. We will still help you just the same.</p>
      <p>Ask any worker for the person who checks their work. You can bring someone with you.</p>
    </section>
  );
}
