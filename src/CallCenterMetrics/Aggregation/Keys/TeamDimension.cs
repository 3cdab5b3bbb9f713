using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>The team of the agent at the instant.</summary>
internal sealed class TeamDimension() : Dimension("team")
{
    internal override KeyCoder Bind(ContactCenter center) => new Coder(center.Interactions, new(center));

    internal override FactKeys OfFacts => FactKeys.Agent;

    internal override (KeyPart Key, long Until) KeyOf(in FactPlace place, long instant, FactView view)
    {
        var (team, until) = view.Teams.Of(place.Agent, instant);
        return (team is null ? KeyPart.Absent : new(team, 0), until);
    }

    private sealed class Coder : RowCoder
    {
        private readonly TeamMembership _teams;
        private readonly string[] _agents;                      // by code
        private readonly Dictionary<string, int> _codes;
        private readonly string[] _names;

        public Coder(InteractionTable interactions, TeamMembership teams)
        {
            var agents = interactions.Texts[(int)TextField.Agent];
            (_teams, _names) = (teams, [.. teams.Names]);
            _agents = [.. Enumerable.Range(0, agents.Count).Select(code => agents[code])];
            _codes = _names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i + 1, StringComparer.Ordinal);
        }

        public override long Cardinality => _names.Length + 1L;

        public override void Encode(InteractionBlock block, int start, Span<int> codes)
        {
            block.Texts[(int)TextField.Agent].CopyCodes(start, codes);
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = codes[i] > 0 && _teams.Of(_agents[codes[i] - 1], block.OfferedAt[start + i]).Team is { } team ? _codes[team] : 0;
            }
        }

        public override KeyPart Key(long code) => code == 0 ? KeyPart.Absent : new(_names[(int)code - 1], 0);
    }
}
