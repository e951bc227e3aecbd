using System.Collections.Immutable;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;
using NodaTime;

namespace Foresaid.Ledger;

/// <summary>Where the history of a ledger is kept, and what it comes to.</summary>
/// <remarks>
/// Safe to call from several threads and processes at once; acts take their turn. An act that was answered with
/// <see cref="AppendOutcome.Done"/> is on the disk. Every method throws <see cref="LedgerException"/> when the store fails.
/// </remarks>
public interface IDeskStore
{
    /// <summary>Does acts in order, all of them or none.</summary>
    /// <param name="who">Who does them; not empty.</param>
    /// <param name="at">When. It need not be later than the event before: clocks are set back.</param>
    /// <param name="acts">At least one; <see cref="LedgerAct.ReadingKept"/> comes of keeping a reading and is not taken here.</param>
    AppendOutcome Append(string who, Instant at, IReadOnlyList<LedgerAct> acts);

    /// <summary>Events in order.</summary>
    /// <param name="after">The number after which to begin; 0 for the first.</param>
    /// <param name="take">How many at most; not negative.</param>
    IReadOnlyList<LedgerEvent> Events(long after, int take);

    /// <summary>The number of the last event; 0 where there is none.</summary>
    long LastEvent();

    /// <summary>What was done to something, in order. That a statement was read is not in its history: its document has that.</summary>
    IReadOnlyList<LedgerEvent> History(Subject subject);

    /// <summary>A statement; null where there is none of that number.</summary>
    DeskStatement? Statement(long id);

    /// <summary>The statement that a document's newest reading names so; null where there is none.</summary>
    DeskLine? StatementBy(string document, string name);

    /// <summary>A statement in one line; null where there is none of that number.</summary>
    DeskLine? Line(long id);

    /// <summary>The statements that <paramref name="filter"/> lets through.</summary>
    IReadOnlyList<DeskLine> Statements(DeskFilter filter, int skip, int take);

    /// <summary>How many statements <paramref name="filter"/> lets through.</summary>
    int CountStatements(DeskFilter filter);

    /// <summary>How many await review.</summary>
    DeskCounts Counts();

    /// <summary>A source; null where there is none of that number.</summary>
    DeskSource? Source(long id);

    /// <summary>The sources that were merged into a source.</summary>
    IReadOnlyList<DeskSource> MergedInto(long source);

    /// <summary>Sources that stand by themselves, those with the most statements first.</summary>
    /// <param name="name">A part of the name; null for all.</param>
    /// <param name="pseudonymous">Whether commenters and those without a name are among them.</param>
    /// <param name="skip">How many to leave out at the start; not negative.</param>
    /// <param name="take">How many at most; not negative.</param>
    IReadOnlyList<SourceLine> Sources(string? name, bool pseudonymous, int skip, int take);

    /// <summary>A question; null where there is none of that number.</summary>
    Question? Question(long id);

    /// <summary>The questions that <paramref name="filter"/> lets through, first due first, open ones at the end.</summary>
    IReadOnlyList<QuestionLine> Questions(QuestionFilter filter, int skip, int take);

    /// <summary>How many questions <paramref name="filter"/> lets through.</summary>
    int CountQuestions(QuestionFilter filter);

    /// <summary>The questions that hang on a question, and that were merged into it.</summary>
    (IReadOnlyList<QuestionLine> Hanging, IReadOnlyList<QuestionLine> Merged) QuestionsAround(long question);

    /// <summary>Every tag and how many questions wear it, in order of tags.</summary>
    IReadOnlyList<(string Tag, int Questions)> Tags();

    /// <summary>The statements that are linked to a question or to those merged into it, in order of days.</summary>
    IReadOnlyList<LinkedLine> LinkedTo(long question);

    /// <summary>The questions to which a statement is linked.</summary>
    IReadOnlyList<(QuestionLine Question, QuestionLink Link)> QuestionsOf(long statement);

    /// <summary>The questions nearest to a statement, nearest first.</summary>
    IReadOnlyList<Suggestion<QuestionLine>> SuggestQuestions(DeskStatement statement, int take);

    /// <summary>The statements nearest to a question that are not linked to it, nearest first.</summary>
    IReadOnlyList<Suggestion<DeskLine>> SuggestStatements(Question question, int take);

    /// <summary>What statements say of questions, in order of questions; those rejected, joined, cut up or gone left out.</summary>
    /// <param name="source">
    /// Only what this source said, and what others said of the same questions as far as it is scored; null for all.
    /// </param>
    /// <param name="questions">Only of these questions and those merged into them; null for all. Not together with a source.</param>
    IEnumerable<Forecast> Forecasts(long? source = null, IReadOnlyCollection<long>? questions = null);

    /// <summary>Keeps a run of the scores.</summary>
    void KeepRun(KeptRun run);

    /// <summary>The run that was kept last, with its figures of some sources.</summary>
    /// <returns>Sources that it does not have are missing; null where no run was kept.</returns>
    KeptRun? LatestRun(IReadOnlyCollection<long> sources);

    /// <summary>Works everything out again from the events, and compares.</summary>
    /// <returns>What differs, a sentence each; empty where the replay gives what is kept. At most a few dozen.</returns>
    ImmutableArray<string> Verify();
}
