using System.Reflection;
using System.Runtime.CompilerServices;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Sources.Tests.FactCsv;

/// <summary>Made-up centers with every fact: absent values, awkward texts, every word of every enum. The same seed gives the same center.</summary>
internal static class RandomCenter
{
    private static readonly string[] Texts =
        ["账单", "技术支持 一线", "a, b", "a; b", "say \"so\"", "two\nlines", "three\r\nmore\r\nlines", "tab\there", "=1+1", "-5", "+49", "@home", "\"", "é", "𠮷野家", "0", "Yes"];

    private static readonly PropertyInfo[] Facts = [.. FactProperties()];

    /// <summary>The properties that hold a list of facts.</summary>
    public static IEnumerable<PropertyInfo> FactProperties() => typeof(ContactCenter).GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)) && property.PropertyType.IsGenericType);

    /// <summary>The columns of a record: its properties in their order, and whether each is required.</summary>
    public static IEnumerable<(string Name, bool IsRequired)> Columns(Type record) => record.GetProperties().Where(property => property.CanWrite)
        .Select(property => (property.Name, property.IsDefined(typeof(RequiredMemberAttribute))));

    public static ContactCenter Make(int seed, int rows = 40)
    {
        var center = new ContactCenter { Interactions = Table(new RandomInteractions().Rows(seed, rows)) };
        var dice = new Random(seed);
        foreach (var fact in Facts)
        {
            var record = fact.PropertyType.GetGenericArguments()[0];
            var records = Array.CreateInstance(record, rows);
            for (var i = 0; i < rows; i++)
            {
                records.SetValue(Record(record, dice), i);
            }

            fact.SetValue(center, records);
        }

        return center;
    }

    public static InteractionTable Table(IEnumerable<Interaction> legs)
    {
        var builder = new InteractionTableBuilder();
        foreach (var leg in legs)
        {
            builder.Add(leg);
        }

        return builder.Build();
    }

    /// <summary>A record whose instants are in the order of its properties.</summary>
    private static object Record(Type type, Random dice)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(dice.NextInt64(31L * 24 * 3_600_000));
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            time = time.AddMilliseconds(dice.NextDouble() < 0.2 ? 0 : dice.NextInt64(100_000_000)).ToOffset(TimeSpan.FromHours(dice.NextInt64(20) - 10));
            var isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) || property.PropertyType == typeof(bool) || property.PropertyType.IsEnum;
            property.SetValue(record, !isRequired && dice.NextDouble() < 0.3 ? null : Value(property, time, dice));
        }

        return record;
    }

    private static object Value(PropertyInfo property, DateTimeOffset time, Random dice)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum)
        {
            var words = Enum.GetValues(type);
            return words.GetValue(dice.NextInt64(words.Length))!;
        }

        return type == typeof(string) ? Texts[dice.NextInt64(Texts.Length)]
            : type == typeof(DateTimeOffset) ? time
            : type == typeof(bool) ? dice.NextDouble() < 0.5
            : type == typeof(int) ? (object)(1 + (int)dice.NextInt64(5))
            : property.Name is "Amount" or "Worst" or "Best" ? dice.NextInt64(2_000_000_000_000) / 1000m - 1_000_000_000m
            : dice.NextInt64(100_000_001) / 1_000_000m;
    }
}
