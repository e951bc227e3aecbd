using System.Collections.Immutable;

namespace Foresaid.Statements.Attributions;

/// <summary>The attributions of a passage, asked by where they hold and what they report by.</summary>
/// <remarks>Immutable once built; safe to share between threads.</remarks>
internal sealed class AttributionIndex
{
    private readonly Syntax _syntax;
    private readonly Dictionary<int, List<Attributed>> _byToken = [];
    private readonly Dictionary<int, Attributed> _byCue = [];
    private readonly ILookup<Attributed, Attributed> _inside;
    private readonly HashSet<Attributed> _known;

    /// <summary>Builds an index.</summary>
    public AttributionIndex(Syntax syntax, ImmutableArray<Attributed> attributed)
    {
        (_syntax, All, _known) = (syntax, attributed, new HashSet<Attributed>(attributed, ReferenceEqualityComparer.Instance));
        foreach (var one in attributed.OrderBy(one => one.Report.Length))
        {
            if (one.Report.Cue >= 0)
            {
                _byCue.TryAdd(one.Report.Cue, one);
            }

            foreach (var span in one.Report.Content)
            {
                var (first, end) = syntax.TokensIn(span);
                for (var token = first; token < end; token++)
                {
                    if (!_byToken.TryGetValue(token, out var holding))
                    {
                        _byToken.Add(token, holding = []);
                    }

                    holding.Add(one);
                }
            }
        }

        _inside = attributed.Where(one => one.Within is not null).ToLookup(one => one.Within!);
    }

    /// <summary>All, in the order of their positions.</summary>
    public ImmutableArray<Attributed> All { get; }

    /// <summary>Whether an attribution is among them.</summary>
    public bool Contains(Attributed attributed) => _known.Contains(attributed);

    /// <summary>The innermost attribution whose content holds a token, those of one cue left out; null where there is none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cue">The cue to leave out; -1 for none.</param>
    public Attributed? Innermost(int token, int cue) =>
        _byToken.TryGetValue(token, out var holding) ? holding.FirstOrDefault(one => cue < 0 || one.Report.Cue != cue) : null;

    /// <summary>The attribution that a token reports; null where it reports none.</summary>
    public Attributed? OfCue(int token) => token < 0 ? null : _byCue.GetValueOrDefault(token);

    /// <summary>The attributions right inside another.</summary>
    public IEnumerable<Attributed> Inside(Attributed attributed) => _inside[attributed];
}
