using System.Text;
using System.Text.RegularExpressions;
using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>Whatever the bytes: totals or an <see cref="InvalidDataException"/>, and while the checksum stands, never other totals than those that were written.</summary>
public sealed class TotalsFuzzTests
{
    private const int Mutations = 1_500;

    private static readonly string[] Pieces =
        ["\"", ",", "\n", "\r", "#", "-", "0", "9", " ", "1e9", ".", "NaN", "null", "[", "]", "{", "}", ":", "\\u", "\\ud800", "99999999999999999999", "#totals,1\n", "\0", "é", "#checksum", "0001-01-01T00:00:00+14:00", "9999-W53"];

    [Test]
    public void Mutated_totals_with_their_checksum_are_refused_or_the_same([ValueSource(typeof(TotalsForm), nameof(TotalsForm.All))] TotalsForm form, [Range(1, 3)] int seed)
    {
        var totals = Some(seed);
        var (bytes, dice, refused) = (form.Write(totals), new Random(seed), 0);
        var checksum = Encoding.UTF8.GetBytes(Regex.Match(Encoding.UTF8.GetString(bytes), "2:[0-9a-f]{64}").Value);
        Assert.That(checksum, Has.Length.EqualTo(form == TotalsForm.Bytes ? 0 : 66));
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutated(bytes, dice);
            if (Read(form, mutated) is not { } read)
            {
                refused++;
            }
            else if (!read.SameAs(totals) && mutated.AsSpan().IndexOf(checksum) >= 0)
            {
                Assert.Fail($"Mutation {i} is read as other totals.");
            }
        }

        Assert.That(refused, Is.GreaterThan(Mutations / 2));
    }

    [Test]
    public void Mutated_totals_without_checksum_are_refused_or_can_be_written_again([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form, [Range(1, 3)] int seed)
    {
        var text = string.Concat(form.WriteText(Some(seed)).Split('\n').Where(line => !line.StartsWith("#checksum", StringComparison.Ordinal)).Select(line => line + "\n"));
        var start = text.IndexOf("\"checksum\":", StringComparison.Ordinal);
        text = start < 0 ? text : text.Remove(start, text.IndexOf(',', start) + 1 - start);
        var (bytes, dice, read) = (Encoding.UTF8.GetBytes(text), new Random(seed), 0);
        for (var i = 0; i < Mutations; i++)
        {
            if (Read(form, Mutated(bytes, dice)) is { } totals)
            {
                read++;
                Assert.That(form.Read(form.Write(totals)).SameAs(totals), $"mutation {i}");
            }
        }

        Assert.That(read, Is.GreaterThan(0));
    }

    private static Totals Some(int seed) => seed == 1 ? MadeTotals.Of(seed, 3, MadeTotals.Known[^1], MadeTotals.Known[4]) : MadeTotals.OfCenter(seed, seed == 2 ? [] : [MadeTotals.Known[9]]);

    /// <summary>The totals; null where they are refused. Nothing else may be thrown.</summary>
    private static Totals? Read(TotalsForm form, byte[] bytes)
    {
        try
        {
            return form.Read(bytes);
        }
        catch (InvalidDataException refusal)
        {
            Assert.That(refusal.Message, Is.Not.Empty);
            return null;
        }
    }

    private static byte[] Mutated(byte[] bytes, Random dice)
    {
        var mutated = bytes.ToList();
        for (var rest = 1 + (int)dice.NextInt64(3); rest > 0 && mutated.Count > 0; rest--)
        {
            var at = (int)dice.NextInt64(mutated.Count);
            var length = (int)Math.Min(mutated.Count - at, 1 + dice.NextInt64(dice.NextInt64(10) == 0 ? 2_000 : 5));
            switch (dice.NextInt64(6))
            {
                case 0:
                    mutated[at] = (byte)dice.NextInt64(256);
                    break;
                case 1:
                    mutated[at] ^= (byte)(1 << (int)dice.NextInt64(8));
                    break;
                case 2:
                    mutated.RemoveRange(at, length);
                    break;
                case 3:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[dice.NextInt64(Pieces.Length)]));
                    break;
                case 4:
                    mutated.InsertRange((int)dice.NextInt64(mutated.Count), mutated.GetRange(at, length));
                    break;
                default:
                    mutated.RemoveRange(at, dice.NextInt64(4) == 0 ? mutated.Count - at : length);
                    break;
            }
        }

        return [.. mutated];
    }
}
