using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;

namespace Foresaid.Hosts.Tests.Storage.Desk;

/// <summary>Anything that works out what events come to.</summary>
public interface IDeskWorld : IDisposable
{
    void Keep(KeptReading reading);

    /// <summary>Does an act, and gives the refusal, or the number that it made or else that of its event.</summary>
    (Refusal? Refusal, long Number, long? Made) Act(string who, LedgerAct act);

    DeskStatement? Statement(long id);

    DeskSource? Source(long id);

    Question? Question(long id);

    QuestionLink? Link(long question, long statement);
}
