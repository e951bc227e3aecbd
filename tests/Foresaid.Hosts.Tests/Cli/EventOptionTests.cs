using Foresaid.Statements.Times;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class EventOptionTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("serve")]
    public void A_bad_line_stops_the_command_and_is_told_with_its_number(string command)
    {
        using var world = new TestWorld();
        File.WriteAllText(world.Folder["events.tsv"], "# ours\nsoon\t\telection\tNZ\tmayoral\n");

        Assert.Equal(2, world.Run(command, "--events", world.Folder["events.tsv"], world.Folder["page.txt"]));
        Assert.Contains("FS4001", world.Error, StringComparison.Ordinal);
        Assert.Contains("Line 2", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_of()
    {
        using var world = new TestWorld();

        Assert.Equal(2, world.Run("read", "--events", world.Folder["none.tsv"], "-"));
        Assert.Contains("FS6001", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_is_handed_the_events()
    {
        using var world = new TestWorld();
        File.WriteAllText(world.Folder["events.tsv"], "2031-04-06\t\telection\tNZ\tmayoral\n");
        File.WriteAllText(world.Folder["page.txt"], "The mayor speaks.");
        EventCalendar? handed = null;

        world.Run(here => here with { WithEvents = events => (handed = events) is null ? here.WithEvents(events) : (here.Read, here.Site) }, "read", "--no-keep", "--events", world.Folder["events.tsv"], world.Folder["page.txt"]);

        Assert.Equal(EventCalendar.BuiltIn.Count + 1, handed?.Count);
    }
}
