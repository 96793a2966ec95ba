/** Property tests draw the same cases in every run, so that a failure is never a matter of luck. */
import fc from "fast-check";

fc.configureGlobal({ seed: 1948 });
