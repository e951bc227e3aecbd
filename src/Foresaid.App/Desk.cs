using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Scores;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.App;

/// <summary>What a person does at the desk: reviews statements, asks questions, says what came, asks for scores.</summary>
/// <param name="store">The history and what it comes to.</param>
/// <param name="ledger">The documents.</param>
/// <param name="clock">Tells when something was done.</param>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class Desk(IDeskStore store, ILedgerStore ledger, TimeProvider clock)
{
    /// <summary>How much is shown on either side of a statement where nothing else is asked for, in UTF-16 code units.</summary>
    public const int Surroundings = 700;

    // Of so many sources the figures are remembered.
    private const int MostRemembered = 200;

    private readonly Dictionary<long, ScoreRun> _scores = [];
    private readonly Lock _remembering = new();

    /// <summary>What is kept, to be looked at.</summary>
    public IDeskStore Store => store;

    /// <summary>Does acts in order, all or none, now.</summary>
    /// <param name="who">Who does them.</param>
    /// <param name="acts">At least one.</param>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public AppendOutcome Do(string who, params IReadOnlyList<LedgerAct> acts) => store.Append(who, Instant.FromDateTimeOffset(clock.GetUtcNow()), acts);

    /// <summary>Corrects fields of a statement; where its spans are among them, its words follow from the document.</summary>
    /// <param name="who">Who does it.</param>
    /// <param name="id">The statement.</param>
    /// <param name="values">The fields as they should be; those that are so already are passed over. Null empties a field.</param>
    /// <returns>Refused where a value means nothing, or where nothing differs.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public AppendOutcome Correct(string who, long id, IReadOnlyDictionary<StatementField, string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (store.Statement(id) is not { } statement)
        {
            return NotFound(id);
        }

        var wanted = values.ToDictionary();
        if (wanted.TryGetValue(StatementField.Spans, out var spans) && spans is not null && spans != statement.Current.Spans)
        {
            if (Quote(statement.Document, spans) is not { } quote)
            {
                return new AppendOutcome.Refused(new Refusal(
                    DeskErrors.InvalidValue, $"\"{spans}\" is no place in the document's text; give start and end inside it, ascending, such as 40-90."));
            }

            wanted[StatementField.Quote] = quote;
        }

        return Do(who, new LedgerAct.Corrected(
            id,
            [
                .. wanted.OrderBy(value => value.Key)
                    .Select(value => new FieldChange(value.Key, statement.Current.Read(value.Key), value.Value))
                    .Where(change => change.Before != change.After),
            ]));
    }

    /// <summary>Cuts a statement into parts at spans of the document.</summary>
    /// <param name="who">Who does it.</param>
    /// <param name="id">The statement.</param>
    /// <param name="parts">Where each part stands, and a wording of its event.</param>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public AppendOutcome Split(string who, long id, IReadOnlyList<(string Spans, string Event)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return store.Statement(id) is not { } statement ? NotFound(id) : Do(who, new LedgerAct.Split(
            id, [.. parts.Select(part => new StatementPart(Quote(statement.Document, part.Spans) ?? "", part.Spans, part.Event))]));
    }

    /// <summary>Asks a question, and links statements to it that say the same.</summary>
    /// <param name="who">Who does it.</param>
    /// <param name="words">The question's words.</param>
    /// <param name="statements">The statements; may be empty.</param>
    /// <returns>Refused, and nothing was asked, where a statement is not there.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public AppendOutcome Ask(string who, QuestionWords words, params IReadOnlyList<long> statements)
    {
        // Statements are never taken away, so those that are there now can be linked in a moment.
        if (statements.Where(id => store.Statement(id) is null).Take(1).ToList() is [var missing])
        {
            return NotFound(missing);
        }

        var asked = Do(who, new LedgerAct.QuestionOpened(words));
        return asked is AppendOutcome.Done { Made: { } made } && statements.Count > 0
            && Do(who, [.. statements.Distinct().Select(id => new LedgerAct.Linked(id, made, Same: true, LinkFit.Exact))]) is AppendOutcome.Refused refused
                ? refused
                : asked;
    }

    /// <summary>A piece of evidence with the hash of its archived text; texts that are empty count as none.</summary>
    public static Evidence EvidenceOf(string? quote, string? link, string? archived) => new(
        Text(quote), Text(link), Text(archived), Text(archived) is { } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) : null);

    /// <summary>A statement's words with what stands round them in its document.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="around">How much is shown on either side, in UTF-16 code units, to the next space; not negative.</param>
    /// <returns>Null where its place is not known.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public StatementContext? Context(DeskStatement statement, int around = Surroundings)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Current.Spans is not { } words || SpanWords.Read(words) is not { } spans
            || ledger.Find(statement.Document)?.ToDocument() is not { Text: var text })
        {
            return null;
        }

        var map = CodePointMap.Of(text);
        if (spans[^1].End > map.Length)
        {
            return null;
        }

        var pieces = ImmutableArray.CreateBuilder<ContextPiece>();
        var first = map.ToCodeUnits(spans[0].Start);
        var at = first <= around ? 0 : text.IndexOf(' ', first - around, around) is var gap and >= 0 ? gap : first;
        foreach (var span in spans)
        {
            Add(map.ToCodeUnits(span.Start), isStatement: false);
            Add(map.ToCodeUnits(span.End), isStatement: true);
        }

        Add(text.Length - at <= around ? text.Length : text.LastIndexOf(' ', at + around, around) is var last and >= 0 ? last : at, isStatement: false);
        return new StatementContext(pieces.ToImmutable(), at < text.Length);

        void Add(int end, bool isStatement)
        {
            if (end > at)
            {
                pieces.Add(new ContextPiece(map.ToCodePoints(at), text[at..end], isStatement));
                at = end;
            }
        }
    }

    /// <summary>How a source did, against all who spoke on the same questions.</summary>
    /// <returns>The run, which holds that source alone, or none where nothing of it is linked.</returns>
    /// <remarks>It is a function of the events, and so remembered until there is a new one.</remarks>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public ScoreRun ScoreOf(long source)
    {
        var last = store.LastEvent();
        lock (_remembering)
        {
            if (_scores.TryGetValue(source, out var known) && known.Event == last)
            {
                return known;
            }
        }

        var run = ScoreRun.Of(store.Forecasts(source), last, source);
        lock (_remembering)
        {
            if (_scores.Count >= MostRemembered)
            {
                _scores.Clear();
            }

            _scores[source] = run;
        }

        return run;
    }

    /// <summary>Scores all sources and keeps the run.</summary>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public ScoreRun ScoreAll(string who)
    {
        var last = store.LastEvent();
        var run = ScoreRun.Of(store.Forecasts(), last);
        store.KeepRun(new Ledger.Queries.KeptRun(
            Instant.FromDateTimeOffset(clock.GetUtcNow()),
            who,
            run.Rules,
            last,
            LedgerJson.Write(run with { Sources = [] }),
            [.. run.Sources.Select(score => (score.Source, LedgerJson.Write(score)))]));
        return run;
    }

    /// <summary>What the run of all sources that was kept last says of some, and when it was made; null where none was.</summary>
    /// <returns>The run, which holds those of the sources that it has.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public (ScoreRun Run, Instant At)? LatestScores(params IReadOnlyCollection<long> sources) => store.LatestRun(sources) is { } kept
        ? (LedgerJson.Read<ScoreRun>(kept.Body) with { Sources = [.. kept.Scores.Select(score => LedgerJson.Read<SourceScore>(score.Body))] }, kept.At)
        : null;

    private string? Quote(string sha256, string words)
    {
        if (SpanWords.Read(words) is not { } spans || ledger.Find(sha256)?.ToDocument() is not { Text: var text })
        {
            return null;
        }

        var map = CodePointMap.Of(text);
        return spans[^1].End > map.Length ? null : string.Join(" … ", spans.Select(span => text[map.ToCodeUnits(span.Start)..map.ToCodeUnits(span.End)]));
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static AppendOutcome.Refused NotFound(long id) =>
        new(new Refusal(DeskErrors.NotFound, $"There is no statement {id} in this ledger; look the number up again."));
}

/// <summary>A statement's words with what stands round them.</summary>
/// <param name="Pieces">What stands before, between and behind the words, and the words, one behind the other without a gap; none is empty.</param>
/// <param name="IsCutAfter">Whether the document goes on behind the last of them.</param>
public sealed record StatementContext(ImmutableArray<ContextPiece> Pieces, bool IsCutAfter)
{
    /// <summary>Whether the document has more before the first of them.</summary>
    public bool IsCutBefore => Pieces[0].Start > 0;
}

/// <summary>A stretch of a document.</summary>
/// <param name="Start">Where it begins, in code points of the document's text.</param>
/// <param name="Text">The text.</param>
/// <param name="IsStatement">Whether it is the statement's own.</param>
public readonly record struct ContextPiece(int Start, string Text, bool IsStatement);
