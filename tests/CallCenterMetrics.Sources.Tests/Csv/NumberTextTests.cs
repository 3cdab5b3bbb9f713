using System.Globalization;
using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

public sealed class NumberTextTests
{
    [TestCase("12,5", 3, true, 12_500L)]
    [TestCase("12,5", 3, false, null)]
    [TestCase("12.5", 3, true, 12_500L)]
    [TestCase("1.5E3", 0, false, 1_500L)]
    [TestCase("1,5e3", 0, true, 1_500L)]
    [TestCase("1.5E-3", 6, false, 1_500L)]
    [TestCase("+3", 0, false, 3L)]
    [TestCase("-3", 2, false, -300L)]
    [TestCase("-0", 3, false, 0L)]
    [TestCase("007", 0, false, 7L)]
    [TestCase(".5", 3, false, 500L)]
    [TestCase("5.", 3, false, 5_000L)]
    [TestCase("0.0005", 3, false, 0L)]
    [TestCase("0.0015", 3, false, 2L)]
    [TestCase("0.00151", 3, false, 2L)]
    [TestCase("-0.0025", 3, false, -2L)]
    [TestCase("9223372036854775807", 0, false, long.MaxValue)]
    [TestCase("9223372036854775808", 0, false, null)]
    [TestCase("9999999999999999999", 0, false, null)]
    [TestCase("9241818780928485360", 3, false, null)]
    [TestCase("99999999999999999999", 0, false, null)]
    [TestCase("99999999999999999999999999999999999999", 6, false, null)]
    [TestCase("1E30", 0, false, null)]
    [TestCase("", 0, false, null)]
    [TestCase("-", 0, false, null)]
    [TestCase(".", 3, false, null)]
    [TestCase("--5", 0, false, null)]
    [TestCase("+-5", 0, false, null)]
    [TestCase("1.2.3", 3, false, null)]
    [TestCase("1,234.5", 3, true, null)]
    [TestCase("1.234,5", 3, true, null)]
    [TestCase("1,234,567", 0, true, null)]
    [TestCase("1 234", 0, false, null)]
    [TestCase("12a", 0, false, null)]
    [TestCase("0x10", 0, false, null)]
    [TestCase("NaN", 0, false, null)]
    [TestCase("Infinity", 0, false, null)]
    [TestCase("１２", 0, false, null)]
    [TestCase("5%", 0, false, null)]
    public void Numbers_are_read_exactly_or_not_at_all(string text, int decimals, bool acceptsComma, long? expected) =>
        Assert.That(Read(text, decimals, acceptsComma), Is.EqualTo(expected));

    [TestCase("  7 ")]
    [TestCase("\t7")]
    public void Spaces_around_are_trimmed_by_the_reader(string text) => Assert.That(TestFile.One("Steps", text).Steps, Is.EqualTo(7));

    [FsCheck.NUnit.Property(MaxTest = 5_000)]
    public bool Decimals_agree_with_dotnet(FsCheck.DoNotSize<long> mantissa, byte places, byte decimals, bool comma)
    {
        var (scale, kept) = (places % 20, decimals % 7);
        var value = new decimal((int)mantissa.Item, (int)(mantissa.Item >> 32), 0, mantissa.Item % 2 == 0, (byte)scale);
        var text = value.ToString(CultureInfo.InvariantCulture);
        return Read(comma ? text.Replace('.', ',') : text, kept, comma) == Expected(value, kept);
    }

    [Test]
    public void Digits_of_any_length_agree_with_dotnet()
    {
        var random = new Random(11);
        for (var i = 0; i < 50_000; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => (char)('0' + random.Next(10))));
            var point = random.Next(-3, digits.Length + 1);
            var text = (random.Next(3) switch { 0 => "-", 1 => "+", _ => "" }) + (point < 0 ? digits : digits.Insert(point, "."));
            var decimals = random.Next(7);
            Assert.That(Read(text, decimals, false), Is.EqualTo(Expected(decimal.Parse(text, CultureInfo.InvariantCulture), decimals)), $"{text} to {decimals} decimals");
        }
    }

    [Test]
    public void Anything_made_of_the_letters_of_numbers_agrees_with_dotnet()
    {
        var random = new Random(12);
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "0123456789+-.eE"[random.Next(15)]));
            var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value);
            Assert.That(Read(text, 3, false), Is.EqualTo(isNumber ? Expected(value, 3) : null), text);
        }
    }

    private static long? Expected(decimal value, int decimals)
    {
        var power = (decimal)Math.Pow(10, decimals);
        return Math.Abs(value) > long.MaxValue / power ? null : (long)decimal.Round(value * power, MidpointRounding.ToEven);
    }

    private static long? Read(string text, int decimals, bool acceptsComma) =>
        NumberText.TryRead(Encoding.UTF8.GetBytes(text), decimals, acceptsComma, out var scaled) ? scaled : null;
}
