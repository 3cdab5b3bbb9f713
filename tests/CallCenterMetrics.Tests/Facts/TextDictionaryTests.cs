using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Facts;

public sealed class TextDictionaryTests
{
    [Test]
    public void Texts_are_numbered_in_order_of_appearance_and_kept_once()
    {
        var texts = new TextDictionary();
        (string Text, int Code, bool IsNew)[] expected =
            [("sales", 0, true), ("账单", 1, true), ("sales", 0, false), ("Sales", 2, true), ("账单", 1, false), ("账", 3, true)];
        var found = expected.Select(entry => (entry.Text, Encode(texts, entry.Text, out var isNew), isNew)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(found, Is.EqualTo(expected));
            Assert.That(texts.Count, Is.EqualTo(4));
            Assert.That(Enumerable.Range(0, 4).Select(code => texts[code]), Is.EqualTo((string[])["sales", "账单", "Sales", "账"]));
            Assert.That(texts.Contains("账单"u8));
            Assert.That(texts.Contains("账单 "u8), Is.False);
        });
    }

    [Test]
    public void Many_texts_and_texts_longer_than_a_chunk_come_back()
    {
        var texts = new TextDictionary();
        string[] all = [.. Enumerable.Range(0, 70_000).Select(i => $"客户-{i}"), new string('长', 500_000), new('x', 1 << 20), "last"];
        var codes = Array.ConvertAll(all, text => Encode(texts, text, out _));
        var again = Array.ConvertAll(all, text => Encode(texts, text, out _));
        Assert.Multiple(() =>
        {
            Assert.That(codes, Is.EqualTo(Enumerable.Range(0, all.Length)));
            Assert.That(again, Is.EqualTo(codes));
            Assert.That(codes.Select(code => texts[code]), Is.EqualTo(all));
        });
    }

    private static int Encode(TextDictionary texts, string text, out bool isNew) => texts.Encode(Encoding.UTF8.GetBytes(text), out isNew);
}
