using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The codes that a table gives to names: by first appearance.</summary>
internal sealed class LegCodes(LegNames names, TextDictionary[] texts)
{
    private const int Unseen = -1;

    public int[] Queue { get; } = None(names.Queue);

    public int[] Topic { get; } = None(names.Topic);

    public int[] Segment { get; } = None(names.Segment);

    public int[] Agent { get; } = None(names.Agent);

    /// <summary>Gives codes to the names of these legs, in their order.</summary>
    public void Enter(ReadOnlySpan<RawLeg> legs)
    {
        foreach (ref readonly var leg in legs)
        {
            Enter(TextField.Queue, Queue, names.Queue, leg.Queue);
            Enter(TextField.Topic, Topic, names.Topic, leg.Topic);
            Enter(TextField.Segment, Segment, names.Segment, leg.Segment);
            if (leg.Agent >= 0)
            {
                Enter(TextField.Agent, Agent, names.Agent, leg.Agent);
            }
        }
    }

    private static int[] None(string[] texts) => [.. texts.Select(_ => Unseen)];

    private void Enter(TextField field, int[] codes, string[] names, int number)
    {
        if (codes[number] == Unseen)
        {
            codes[number] = texts[(int)field].Encode(Encoding.UTF8.GetBytes(names[number]), out _);
        }
    }
}
