#pragma warning disable RS0030 // the seeded source derives from Random, whose unseeded constructor the ban is about
using MathNet.Numerics.Random;

namespace CallCenterMetrics.Simulation;

/// <summary>A stream of chance: the same seed and name give the same draws. Streams of different names do not disturb each other.</summary>
internal sealed class Chance
{
    private readonly RandomSource _random;

    public Chance(int seed, string name) => _random = new Xoshiro256StarStar(Mix(seed, name), threadSafe: false);

    /// <summary>From 0 to below 1.</summary>
    public double Share() => _random.NextDouble();

    public bool Of(double share) => _random.NextDouble() < share;

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => _random.Next(count);

    public double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    /// <summary>Log-normal with this mean and coefficient of variation.</summary>
    public double LogNormal(double mean, double variation)
    {
        var variance = Math.Log(1 + variation * variation);
        return MathNet.Numerics.Distributions.LogNormal.Sample(_random, Math.Log(mean) - variance / 2, Math.Sqrt(variance));
    }

    public double Normal(double mean, double deviation) => MathNet.Numerics.Distributions.Normal.Sample(_random, mean, deviation);

    public int Poisson(double mean) => mean <= 0 ? 0 : MathNet.Numerics.Distributions.Poisson.Sample(_random, mean);

    public double Gamma(double shape, double rate) => MathNet.Numerics.Distributions.Gamma.Sample(_random, shape, rate);

    /// <summary>A place among weights, each as likely as its weight.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var at = _random.NextDouble() * sum;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>FNV-1a over seed and name: a seed that does not depend on the runtime's string hashing.</summary>
    private static int Mix(int seed, string name)
    {
        var hash = 2166136261u;
        foreach (var part in BitConverter.GetBytes(seed))
        {
            hash = (hash ^ part) * 16777619;
        }

        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return (int)hash;
    }
}
