using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;

namespace Foresaid.Ledger.Folding;

/// <summary>What the events of a ledger come to: sources, statements, questions and links, to be read and replaced one by one.</summary>
/// <remarks>Belongs to <see cref="LedgerFold"/>, which alone writes to it, within what the store takes for one change. Not safe to use from several threads.</remarks>
public interface ILedgerTables
{
    /// <summary>The reading that an event says was kept; null where there is none.</summary>
    KeptReading? Reading(string document, string engine, string options);

    /// <summary>The event of a number below the one at hand; null where there is none.</summary>
    LedgerEvent? Past(long number);

    /// <summary>The next free number of a statement.</summary>
    long NextStatement();

    /// <summary>The next free number of a source.</summary>
    long NextSource();

    /// <summary>The next free number of a question.</summary>
    long NextQuestion();

    /// <summary>A statement; null where there is none of that number.</summary>
    DeskStatement? Statement(long id);

    /// <summary>The statements of a document, in order of their numbers.</summary>
    IReadOnlyList<DeskStatement> StatementsOf(string document);

    /// <summary>The statements whose claim is that of a source, in order of their numbers.</summary>
    IReadOnlyList<DeskStatement> StatementsOfSource(long source);

    /// <summary>Keeps a statement, new or changed.</summary>
    void Put(DeskStatement statement);

    /// <summary>A source; null where there is none of that number.</summary>
    DeskSource? Source(long id);

    /// <summary>The sources that go by a key, in order of their numbers, those merged into another too.</summary>
    IReadOnlyList<DeskSource> SourcesBy(string key);

    /// <summary>Keeps a source, new or changed.</summary>
    void Put(DeskSource source);

    /// <summary>Lets a source go by a key from now on, or no longer.</summary>
    void PutKey(string key, long source, bool isOn);

    /// <summary>A question; null where there is none of that number.</summary>
    Question? Question(long id);

    /// <summary>The questions that hang on a question, in order of their numbers.</summary>
    IReadOnlyList<Question> QuestionsHangingOn(long question);

    /// <summary>The questions that were merged into a question, in order of their numbers.</summary>
    IReadOnlyList<Question> QuestionsMergedInto(long question);

    /// <summary>Keeps a question, new or changed.</summary>
    void Put(Question question);

    /// <summary>The link between a statement and a question, standing or cut; null where there never was one.</summary>
    QuestionLink? Link(long question, long statement);

    /// <summary>Keeps a link, new or changed.</summary>
    void Put(QuestionLink link);
}
