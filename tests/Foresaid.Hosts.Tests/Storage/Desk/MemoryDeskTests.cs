using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class MemoryDeskTests : DeskContract
{
    public override IDeskWorld World() => new InMemory();

    private sealed class InMemory : IDeskWorld
    {
        private readonly MemoryTables _tables = new();

        public void Keep(KeptReading reading)
        {
            _tables.Add(reading);
            Act("engine", new LedgerAct.ReadingKept(reading.Sha256, reading.Engine, reading.Options));
        }

        public (Refusal? Refusal, long Number, long? Made) Act(string who, LedgerAct act)
        {
            var result = _tables.Do(new LedgerEvent(_tables.Events.Count + 1, Readings.Noon, who, act));
            return (result.Refusal, _tables.Events.Count, result.Made);
        }

        public DeskStatement? Statement(long id) => _tables.Statement(id);

        public DeskSource? Source(long id) => _tables.Source(id);

        public Question? Question(long id) => _tables.Question(id);

        public QuestionLink? Link(long question, long statement) => _tables.Link(question, statement);

        public void Dispose()
        {
        }
    }
}
