using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

/// <summary>The desk on the command line: search, questions, ask, resolve, score, verify, export.</summary>
public sealed class DeskCommandTests : IDisposable
{
    private readonly TestWorld _world = new();

    public DeskCommandTests() => _world.Run("read", _world.Folder.Write("a.html", "Ana: it will rain.\nBo: it will snow."));

    public void Dispose() => _world.Dispose();

    [Fact]
    public void From_a_statement_to_an_answer()
    {
        Assert.Equal(0, _world.Run("search", "rain"));
        Assert.Contains("it will rain", _world.Output, StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("ask", "It rains", "--by", "2026-05-01", "--tag", "sky", "--link", "1", "--as", "Jana"));
        Assert.Contains("Question 1 was asked.", _world.Output, StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("questions"));
        Assert.Contains("It rains", _world.Output, StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("resolve", "1", "partly", "--share", "25", "--on", "2026-04-02", "--link", "https://sky.example/", "--as", "Jana"));
        Assert.Equal(0, _world.Run("resolve", "1", "confirm", "--as", "Ola"));
        Assert.Contains("Question 1 is partly now.", _world.Output, StringComparison.Ordinal);
        Assert.Equal(0, _world.Run("score"));
        Assert.Equal(0, _world.Run("verify"));
        Assert.Equal(0, _world.Run("export"));

        var question = SqliteLedger.Open(_world.DefaultLedger).Question(1)!;
        Assert.Equal((Outcome.Partly, 0.25, "Jana", "Ola"), (question.Outcome, question.Share, question.OpenedBy, question.Standing!.Confirmation!.By));
        Assert.Equal(new LocalDate(2026, 4, 2), question.Standing.HappenedOn);
        Assert.Contains("open-question", _world.Output, StringComparison.Ordinal);
        Assert.Empty(_world.Error);
    }

    [Fact]
    public void What_cannot_be_done_is_said_with_its_code_and_nothing_is_half_there()
    {
        Assert.Equal(6, _world.Run("ask", "It rains", "--link", "99"));
        Assert.Contains(DeskErrors.NotFound, _world.Error, StringComparison.Ordinal);
        Assert.Equal(6, _world.Run("resolve", "7", "yes", "--link", "https://sky.example/"));
        Assert.Equal(2, _world.Run("ask", "It rains", "--by", "May"));
        Assert.Equal(2, _world.Run("ask", "It rains", "--as", new string('x', 1_001)));

        Assert.Equal(1, SqliteLedger.Open(_world.DefaultLedger).LastEvent());
    }

    [Fact]
    public void A_tag_that_no_question_wears_is_said_so()
    {
        Assert.Equal(0, _world.Run("questions", "--tag", "sky"));

        Assert.Contains("No question wears the tag 'sky'.", _world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_may_hang_on_another()
    {
        Assert.Equal(0, _world.Run("ask", "It rains", "--as", "Jana"));
        Assert.Equal(0, _world.Run("ask", "The river rises", "--if", "1", "--as", "Jana"));
        Assert.Equal(0, _world.Run("ask", "The well dries up", "--if-not", "1", "--as", "Jana"));
        Assert.Equal(2, _world.Run("ask", "Both", "--if", "1", "--if-not", "1"));
        Assert.Equal(6, _world.Run("ask", "On nothing", "--if", "99"));
        Assert.Equal(0, _world.Run("resolve", "1", "no", "--quote", "Not a drop.", "--as", "Jana"));
        Assert.Equal(0, _world.Run("resolve", "1", "confirm", "--as", "Jana"));

        var store = SqliteLedger.Open(_world.DefaultLedger);
        Assert.Equal(new QuestionCondition(1, Happens: true), store.Question(2)!.Words.Condition);
        Assert.NotNull(store.Question(2)!.VoidBecause);
        Assert.Null(store.Question(3)!.VoidBecause);
        Assert.Null(store.Question(4));
    }

    [Fact]
    public void A_locked_ledger_is_said_so_and_keeps_nothing()
    {
        using (var other = new SqliteConnection($"Data Source={_world.DefaultLedger};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            Assert.Equal(3, _world.Run("ask", "It rains"));
        }

        Assert.Contains(LedgerErrors.Locked, _world.Error, StringComparison.Ordinal);
        Assert.Equal(1, SqliteLedger.Open(_world.DefaultLedger).LastEvent());
    }
}
