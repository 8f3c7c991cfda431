using Xunit.Sdk;
using Xunit.v3;

// Processes, browsers and disks are what these tests measure: one at a time keeps the figures honest.
[assembly: Parallelization(Mode = ParallelMode.None)]
