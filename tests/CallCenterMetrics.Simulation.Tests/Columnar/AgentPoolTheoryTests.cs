using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

/// <summary>The pool of agents agrees with Erlang C (nobody leaves) and Erlang A (exponential patience), within the error of the simulation.</summary>
[TestFixture]
public sealed class AgentPoolTheoryTests
{
    private const int Batches = 40;
    private const int LeastCustomers = 50_000, CustomersPerAgent = 8_000;    // of a batch: a large pool forgets slowly
    private const double MostSigmas = 4;        // of 56 deviations that are not 0 throughout; one of 4 by chance alone: 1 in 70 (t, 39 degrees of freedom)

    private static readonly ErlangCase[] _cases = ErlangCase.All;

    [TestCaseSource(nameof(_cases))]
    public void Agrees_with_theory(object @case)
    {
        var theory = (ErlangCase)@case;
        var batches = Simulate(theory);
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < theory.Expected.Length; i++)
            {
                var values = batches.Select(batch => batch[i]).ToArray();
                var mean = values.Average();
                var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (Batches - 1) / Batches);
                var sigmas = error == 0 ? 0 : (mean - theory.Expected[i]) / error;
                var name = ErlangCase.Quantities[i];
                TestContext.Out.WriteLine($"{theory.Id} {name}: {mean:0.00000}, theory {theory.Expected[i]:0.00000}, {sigmas:+0.00;-0.00;0.00} sigmas of {error:0.000000}");
                Assert.That(Math.Abs(mean - theory.Expected[i]), Is.LessThanOrEqualTo(MostSigmas * error), name);
                Assert.That(error, Is.LessThanOrEqualTo(0.02 * theory.Expected[i]), $"{name}: the simulation is too short to tell");
            }
        }
    }

    /// <summary>The quantities of every batch of customers, after one that finds the queue filling up.</summary>
    private static double[][] Simulate(ErlangCase theory)
    {
        var pool = new AgentPool([.. Enumerable.Repeat((Duty[])[new(0, AgentPool.Latest)], theory.Agents)]);
        var draws = new Draws(20_251, theory.Id);
        var (at, batches, customers) = (0.0, new double[Batches + 1][], Math.Max(LeastCustomers, CustomersPerAgent * theory.Agents));
        for (var batch = 0; batch <= Batches; batch++)
        {
            var (delayed, abandoned, inTime, wait, waitAnswered, work, start) = (0, 0, 0, 0L, 0L, 0L, at);
            for (var i = 0; i < customers; i++)
            {
                at += draws.Exponential(1000 / theory.Rate);
                var now = (long)at;
                var patience = theory.Patience is { } mean ? (long)draws.Exponential(1000 * mean) : AgentPool.Latest;
                if (pool.TryTake(now, patience, out var seat))
                {
                    var handle = (long)draws.Exponential(1000 * theory.Handle);
                    pool.Release(seat.Start + handle);
                    var waited = seat.Start - now;
                    inTime += waited <= 1000 * theory.Threshold ? 1 : 0;
                    delayed += waited > 0 ? 1 : 0;
                    (wait, waitAnswered, work) = (wait + waited, waitAnswered + waited, work + handle);
                }
                else
                {
                    (abandoned, delayed, wait) = (abandoned + 1, delayed + 1, wait + patience);
                }
            }

            batches[batch] =
            [
                delayed / (double)customers, abandoned / (double)customers, inTime / (double)customers,
                wait / 1000.0 / customers, waitAnswered / 1000.0 / (customers - abandoned), work / (theory.Agents * (at - start)),
            ];
        }

        return batches[1..];
    }
}
