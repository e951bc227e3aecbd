using System.Reflection;
using System.Text.RegularExpressions;
using Foresaid.App;
using Foresaid.Cli;
using Foresaid.Fetching;
using Foresaid.Ledger;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Web;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

/// <summary>Keeps the documentation true: every code, command, option and exit code is in it, and nothing else.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Type[] _registries =
    [
        .. new[] { typeof(PageReader), typeof(StatementReader), typeof(ILedgerStore), typeof(ReadPages), typeof(PageFetcher), typeof(ForesaidWeb), typeof(ForesaidCli) }
            .SelectMany(door => door.Assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && Constants<string>(type).Any(code => Code().IsMatch(code))),
    ];

    [Fact]
    public void Every_error_code_is_documented_and_every_documented_code_exists() => Assert.Equal(
        _registries.SelectMany(Constants<string>).Order(),
        Heading().Matches(Read("errors.md")).Select(match => match.Groups[1].Value).Order());

    [Fact]
    public void Finds_the_registries_of_codes() =>
        Assert.Empty(((string[])["PageErrors", "StatementErrors", "LedgerErrors", "PathErrors", "FeedErrors", "FetchErrors", "HostErrors"]).Except(_registries.Select(type => type.Name)));

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        using var world = new TestWorld();
        var documentation = Read("cli.md");

        foreach (var command in CommandTree.In(world.Surroundings, new Messages(TextWriter.Null)).Subcommands)
        {
            Assert.Contains($"## `foresaid {command.Name}", documentation, StringComparison.Ordinal);
            foreach (var option in command.Options)
            {
                Assert.Contains($"| `{option.Name}", documentation, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_exit_code_is_documented()
    {
        foreach (var code in Constants<int>(typeof(ExitCode)))
        {
            Assert.Contains($"\n| {code} | ", Read("cli.md"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_variable_is_documented()
    {
        foreach (var name in (string[])["FORESAID_LEDGER", "FORESAID_TRACE", "COLUMNS", "NO_COLOR", "TERM"])
        {
            Assert.Contains($"\n| `{name}` | ", Read("cli.md"), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<T> Constants<T>(Type registry) => registry
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.FieldType == typeof(T))
        .Select(field => (T)field.GetRawConstantValue()!);

    private static string Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Foresaid.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Foresaid.slnx above the tests.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", name));
    }

    [GeneratedRegex("^### (FS[0-9]{4}) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^FS[0-9]{4}$")]
    private static partial Regex Code();
}
