using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class SqliteDeskTests : DeskContract
{
    public override IDeskWorld World() => new InFile();

    private sealed class InFile : IDeskWorld
    {
        private readonly TempFolder _folder = new();
        private readonly SqliteLedger _ledger;

        public InFile() => _ledger = SqliteLedger.Open(_folder["desk.db"]);

        public void Keep(KeptReading reading) => Assert.True(_ledger.Keep(reading));

        public (Refusal? Refusal, long Number, long? Made) Act(string who, LedgerAct act) => _ledger.Append(who, Readings.Noon, [act]) switch
        {
            AppendOutcome.Done done => (null, done.Events[^1].Number, done.Made),
            AppendOutcome.Refused refused => (refused.Refusal, _ledger.LastEvent(), null),
            var other => throw new InvalidOperationException($"{other}"),
        };

        public DeskStatement? Statement(long id) => _ledger.Statement(id);

        public DeskSource? Source(long id) => _ledger.Source(id);

        public Question? Question(long id) => _ledger.Question(id);

        public QuestionLink? Link(long question, long statement) => _ledger.QuestionsOf(statement).Select(link => link.Link).SingleOrDefault(link => link.Question == question);

        // Whatever a test did: replaying its events gives the same tables.
        public void Dispose()
        {
            Assert.Empty(_ledger.Verify());
            _folder.Dispose();
        }
    }
}
