"""What was given at this desk: commands as texts, in order, each with what came of it."""
