using Foresaid.App;
using Foresaid.Hosts.Tests.Storage.Desk;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.App;

public sealed class DeskScoresTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_score_that_was_asked_for_before_knows_what_another_program_did_since()
    {
        var (desk, other) = (DeskOf(), DeskOf());
        ((SqliteLedger)desk.Store).Keep(DeskDrawing.Page(1, "Ada Moen: The ferry will stop."));
        var source = desk.Store.Statement(1)!.Source;
        Assert.Empty(desk.ScoreOf(source).Sources);

        var question = ((AppendOutcome.Done)other.Do("ola", new LedgerAct.QuestionOpened(DeskDrawing.Words("It stops")))).Made!.Value;
        other.Do("ola", new LedgerAct.Accepted(1), new LedgerAct.Linked(1, question, Same: true, LinkFit.Exact));

        Assert.Equal(1, desk.ScoreOf(source).Sources.Single().Linked);
        Assert.Same(desk.ScoreOf(source), desk.ScoreOf(source));
        other.Do("ola", new LedgerAct.Unlinked(1, question));
        Assert.Empty(desk.ScoreOf(source).Sources);
    }

    private Desk DeskOf()
    {
        var ledger = SqliteLedger.Open(_folder["desk.db"]);
        return new Desk(ledger, ledger, TimeProvider.System);
    }
}
