using System.Xml.Linq;
using Xunit;

namespace Foresaid.Tests.House;

/// <summary>The plan of the house: which room may open which door.</summary>
public sealed class DoorTests
{
    // What a room may name. Whatever those rooms name in turn is open too: .NET passes references on.
    private static readonly Dictionary<string, string[]> _doors = new()
    {
        ["Text"] = [],
        ["Learning"] = [],
        ["Scoring"] = [],
        ["Language"] = ["Text", "Learning"],
        ["Statements"] = ["Text", "Learning"],
        ["Pages"] = ["Text"],
        ["Engine"] = ["Pages", "Language", "Statements", "Learning", "Text"],
        ["Ledger"] = ["Scoring"],
        ["Storage"] = ["Ledger", "Scoring"],
        ["Fetching"] = [],
        ["App"] = ["Engine", "Fetching", "Pages", "Ledger", "Scoring", "Text"],
        ["Web"] = ["App", "Engine", "Ledger", "Pages", "Storage", "Text"],
        ["Cli"] = ["App", "Engine", "Fetching", "Ledger", "Pages", "Storage", "Web", "Text"],
    };

    // Packages that live behind one room.
    private static readonly Dictionary<string, string[]> _homes = new()
    {
        ["AngleSharp"] = ["Pages"],
        ["Markdig"] = ["Pages"],
        ["MimeKit"] = ["Pages"],
        ["UTF.Unknown"] = ["Pages"],
        ["Microsoft.Data.Sqlite"] = ["Storage"],
        ["Npgsql"] = ["Storage"],
        ["Spectre.Console"] = ["Cli"],
        ["System.CommandLine"] = ["Cli"],
    };

    private static readonly string[] _everywhere = ["NodaTime", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    private static readonly string[] _pure = ["Text", "Learning", "Scoring", "Language", "Statements", "Pages", "Engine", "Ledger"];

    public static TheoryData<string> Rooms =>
        [.. Repository.Files(".csproj").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)["Foresaid.".Length..])];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_opens_only_its_doors(string room)
    {
        Assert.True(_doors.ContainsKey(room), $"{room} is a new room: draw its doors here and in the plan.");
        Assert.Empty(Named(room).Except(_doors[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_package_stays_behind_its_room(string room)
    {
        foreach (var package in Project(room).Descendants("PackageReference").Select(item => item.Attribute("Include")!.Value).Except(_everywhere))
        {
            Assert.True(_homes.TryGetValue(package, out var homes) && homes.Contains(room), $"{package} does not live in {room}.");
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Arrows_run_one_way(string room) => Assert.DoesNotContain(room, Reached(room));

    [Fact]
    public void Only_hosts_name_the_storage() =>
        Assert.DoesNotContain(_doors.Keys, room => room is not ("Cli" or "Web") && Named(room).Contains("Storage"));

    [Fact]
    public void Only_the_app_and_the_command_line_fetch() =>
        Assert.Equal(["App", "Cli"], _doors.Keys.Where(room => Named(room).Contains("Fetching")).Order());

    [Fact]
    public void The_engine_never_reaches_the_ledger() => Assert.DoesNotContain("Ledger", Reached("Engine"));

    [Fact]
    public void Nobody_names_a_host_but_the_command_line() =>
        Assert.DoesNotContain(_doors.Keys, room => room != "Cli" && Named(room).Any(named => named is "Web" or "Cli"));

    [Fact]
    public void Pure_rooms_say_so_and_no_other_does() =>
        Assert.Equal(_pure.Order(), Rooms.Select(row => row.Data).Where(room => Project(room).Descendants("IsPureRoom").Any(item => item.Value == "true")).Order());

    private static XDocument Project(string room) => XDocument.Parse(Repository.Read($"src/Foresaid.{room}/Foresaid.{room}.csproj"));

    private static IEnumerable<string> Named(string room) =>
        Project(room).Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/'))["Foresaid.".Length..]);

    private static HashSet<string> Reached(string room)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(Named(room));
        while (open.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                Named(next).ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }
}
