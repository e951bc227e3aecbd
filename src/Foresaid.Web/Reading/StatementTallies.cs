using System.Collections.Immutable;
using Foresaid.Engine;

namespace Foresaid.Web.Reading;

/// <summary>Counts a document's statements by sort and by speaker, and tells which of them a filter lets through.</summary>
internal sealed class StatementTallies(Document document, CardMaker cards, string address)
{
    private readonly ImmutableArray<DocumentStatement> _statements = document.Statements.OrNone;

    /// <summary>Whether <paramref name="filter"/> lets <paramref name="statement"/> through.</summary>
    public bool Fits(DocumentStatement statement, ReadingFilter filter) =>
        (filter.Speaker is null || filter.Speaker == statement.Speaker) && Fits(statement, filter.Show);

    /// <summary>The sorts, each with its number.</summary>
    public ImmutableArray<Tally> Sorts(ReadingFilter filter)
    {
        return
        [
            Sort("statement", ReadingShow.All, "", _statements.Length),
            Sort("forecast", ReadingShow.Forecasts, "?show=forecasts", Count(ReadingShow.Forecasts)),
            Sort("quoted source", ReadingShow.Sources, "?show=sources", QuotedSources()),
            Sort("open window", ReadingShow.Open, "?show=open", Count(ReadingShow.Open)),
            Sort("contradiction", ReadingShow.Contradictions, "?show=contradictions", document.Contradictions.OrNone.Length),
        ];

        Tally Sort(string word, ReadingShow show, string query, int count) => new(
            count, count == 1 ? word : word + "s", address + query, filter.Show == show && filter.Speaker is null);
    }

    /// <summary>The speakers, those with most statements first, then in order of speaking.</summary>
    public ImmutableArray<SpeakerTally> Speakers(ReadingFilter filter) =>
    [
        .. _statements
            .CountBy(statement => statement.Speaker, StringComparer.Ordinal)
            .OrderByDescending(speaker => speaker.Value)
            .Select(speaker => new SpeakerTally(
                cards.NameOf(speaker.Key),
                cards.RoleOf(speaker.Key),
                speaker.Value,
                $"{address}?speaker={Uri.EscapeDataString(speaker.Key)}",
                filter.Speaker == speaker.Key)),
    ];

    private int Count(ReadingShow show) => _statements.Count(statement => Fits(statement, show));

    private int QuotedSources() => _statements
        .Where(statement => Fits(statement, ReadingShow.Sources))
        .Select(statement => statement.Speaker)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private bool Fits(DocumentStatement statement, ReadingShow show) => show switch
    {
        ReadingShow.Forecasts => statement.Kind == StatementKind.Forecast,
        ReadingShow.Sources => statement.Chain.OrNone.Length > 1,
        ReadingShow.Open => cards.IsOpen(statement),
        ReadingShow.Contradictions => cards.IsContradicted(statement),
        _ => true,
    };
}
