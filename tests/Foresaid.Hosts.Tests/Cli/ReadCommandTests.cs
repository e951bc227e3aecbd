using Foresaid.Engine;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Prints_a_report_and_keeps_the_reading_in_the_default_ledger()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        Assert.Equal(0, _world.Run("read", page));

        Assert.Contains("FORECASTS (1)", _world.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 document read: 1 new, 0 already known.\n", _world.Output, StringComparison.Ordinal);
        Assert.Empty(_world.Error);
        Assert.Equal(1, SqliteLedger.Open(_world.DefaultLedger).CountDocuments());
    }

    [Fact]
    public void Keeps_in_the_ledger_that_is_named_rather_than_in_the_variables()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");
        _world.Variables["FORESAID_LEDGER"] = _world.Folder["variable.db"];

        _world.Run("read", page);
        _world.Run("read", page, "--ledger", _world.Folder["named.db"]);

        Assert.Equal(1, SqliteLedger.Open(_world.Folder["variable.db"]).CountDocuments());
        Assert.Equal(1, SqliteLedger.Open(_world.Folder["named.db"]).CountDocuments());
        Assert.False(File.Exists(_world.DefaultLedger));
    }

    [Fact]
    public void Keeps_nothing_when_it_is_told_not_to()
    {
        Assert.Equal(0, _world.Run("read", _world.Folder.Write("a.html", "Ana: it will rain."), "--no-keep"));

        Assert.False(Directory.Exists(_world.Folder["data"]));
        Assert.EndsWith("1 document read, not kept.\n", _world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_json_and_nothing_else_to_standard_output()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain \u001b[2J\u0085 on Łódź 🌧.");

        Assert.Equal(0, _world.Run("read", page, "--format", "json"));

        Assert.Equal(page, DocumentJson.Read(_world.Output).Path);
        Assert.StartsWith("{\n", _world.Output, StringComparison.Ordinal);
        Assert.Contains("Łódź", _world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_world.Output, letter => char.IsControl(letter) && letter != '\n');
        Assert.Empty(_world.Error);
    }

    [Fact]
    public void Prints_one_line_of_json_for_each_document()
    {
        _world.Folder.Write("pages/a.html", "Ana: it will rain.");
        _world.Folder.Write("pages/b.html", "Bo: it will snow.");

        Assert.Equal(0, _world.Run("read", _world.Folder["pages"], "--format", "jsonl"));

        var lines = _world.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Ana: it will rain.", "Bo: it will snow."], lines.Select(line => DocumentJson.Read(line).Text));
        Assert.Equal("foresaid: 2 documents read: 2 new, 0 already known.\n", _world.Error);
    }

    [Fact]
    public void Says_on_one_line_what_failed_and_reads_the_rest()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        Assert.Equal(1, _world.Run("read", "no\u001b[31m.html", page, "--no-keep"));

        Assert.Equal("foresaid: FS6001: no\uFFFD[31m.html: there is no such file or folder; check the name.\n", _world.Error);
        Assert.EndsWith("1 document read, not kept; 1 input failed.\n", _world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_the_ledger_knew_already()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        _world.Run("read", page, page);

        Assert.EndsWith("2 documents read: 1 new, 1 already known.\n", _world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_standard_input()
    {
        using var input = new MemoryStream("Ana: it will rain."u8.ToArray());

        Assert.Equal(0, _world.Run(here => here with { Input = input }, "read", "-", "--format", "jsonl", "--published", "2026-03-11"));

        Assert.Equal("2026-03-11", DocumentJson.Read(_world.Output).Article.Published);
    }

    [Theory]
    [InlineData("--published takes a date as year-month-day, such as 2026-03-11, not '11.3.2026'", "read", "x", "--published", "11.3.2026")]
    [InlineData("not '2026-02-30'", "read", "x", "--published", "2026-02-30")]
    [InlineData("--as takes auto, html, dump or plain, not 'pdf'", "read", "x", "--as", "pdf")]
    [InlineData("--format takes report, json or jsonl, not 'xml'", "read", "x", "--format", "xml")]
    [InlineData("--no-keep and --ledger cannot go together", "read", "x", "--no-keep", "--ledger", "y")]
    [InlineData("--ledger takes the name of a file", "read", "x", "--ledger", "")]
    [InlineData("'PATH' missing", "read")]
    [InlineData("'bogus'", "bogus")]
    [InlineData("'--bogus'", "read", "x", "--bogus")]
    [InlineData("'-b'", "read", "-b")]
    [InlineData("see foresaid serve --help", "serve", "--port", "80")]
    [InlineData("--if takes a whole number, not 'abc'", "ask", "It rains", "--if", "abc")]
    [InlineData("--link takes a whole number, not 'b'", "ask", "It rains", "--link", "1", "--link", "b")]
    [InlineData("QUESTION takes a whole number, not '1.5'", "resolve", "1.5", "yes")]
    [InlineData("--share takes a number, not 'half'", "resolve", "1", "partly", "--share", "half")]
    [InlineData("see foresaid --help")]
    public void Says_what_is_wrong_with_the_command_line(string expected, params string[] args)
    {
        Assert.Equal(2, _world.Run(args));

        Assert.StartsWith("foresaid: FS7004: ", _world.Error, StringComparison.Ordinal);
        Assert.Contains(expected, _world.Error, StringComparison.Ordinal);
        Assert.Single(_world.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(_world.Output);
        Assert.False(Directory.Exists(_world.Folder["data"]));
    }

    [Fact]
    public void A_path_that_begins_with_a_dash_stands_after_two()
    {
        Assert.Equal(1, _world.Run("read", "--no-keep", "--", "-none.html"));

        Assert.Contains("FS6001: -none.html", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        Assert.Equal(1, _world.Run("read", "@none.html", "--no-keep"));

        Assert.Contains("FS6001: @none.html", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_ledger_failed()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        Assert.Equal(3, _world.Run("read", page, "--ledger", page));

        Assert.StartsWith($"foresaid: FS5004: {page}: ", _world.Error, StringComparison.Ordinal);
        Assert.Equal("Ana: it will rain.", File.ReadAllText(page));
    }

    [Fact]
    public void Says_that_there_is_no_folder_for_the_default_ledger()
    {
        Assert.Equal(3, _world.Run(here => here with { DataFolder = "" }, "read", "x"));
        Assert.Contains("FS5005", _world.Error, StringComparison.Ordinal);
        Assert.Contains("--ledger", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_one_line_and_its_trace_only_shows_when_asked_for()
    {
        var page = _world.Folder.Write("a.html", "CRASH");

        Assert.Equal(70, _world.Run("read", page, "--no-keep"));
        Assert.StartsWith(
            "foresaid: This is a bug in Foresaid: System.InvalidOperationException: The engine tripped over a \uFFFD[31mstone.", _world.Error, StringComparison.Ordinal);
        Assert.Single(_world.Error.TrimEnd('\n').Split('\n'));

        _world.Variables["FORESAID_TRACE"] = "1";
        _world.Run("read", page, "--no-keep");
        Assert.Contains("FakeEngine.Read", _world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_when_it_is_interrupted()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");

        Assert.Equal(130, _world.Run(here => here with { Interrupted = new CancellationToken(canceled: true) }, "read", page, "--no-keep"));

        Assert.Equal("foresaid: interrupted; 0 documents read, not kept.\n", _world.Error);
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(28, 5)]
    public void Ends_quietly_when_nobody_reads_and_says_so_when_the_disk_is_full(int error, int exitCode)
    {
        using var broken = new BrokenStream(error);

        Assert.Equal(exitCode, _world.Run(here => here with { Output = broken }, "read", _world.Folder.Write("a.html", "Ana: it will rain."), "--no-keep"));

        Assert.Equal(exitCode == 5, _world.Error.Contains("FS7005", StringComparison.Ordinal));
        Assert.Equal(exitCode == 0, _world.Error.Length == 0);
    }

    [Fact]
    public void Colours_only_a_terminal_that_wants_colour()
    {
        var page = _world.Folder.Write("a.html", "Ana: it will rain.");
        _world.Run("read", page, "--no-keep");
        Assert.DoesNotContain('\u001b', _world.Output);

        _world.Variables["NO_COLOR"] = "1";
        _world.Run(here => here with { IsOutputTerminal = true }, "read", page, "--no-keep");
        Assert.DoesNotContain('\u001b', _world.Output);

        _world.Variables.Remove("NO_COLOR");
        _world.Variables["TERM"] = "dumb";
        _world.Run(here => here with { IsOutputTerminal = true }, "read", page, "--no-keep");
        Assert.DoesNotContain('\u001b', _world.Output);

        _world.Variables["TERM"] = "xterm";
        _world.Run(here => here with { IsOutputTerminal = true }, "read", page, "--no-keep");
        Assert.Contains("\u001b[", _world.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 80)]
    [InlineData(null, 60, 60)]
    [InlineData("120", 60, 120)]
    [InlineData("wide", 60, 60)]
    [InlineData("0", null, 80)]
    public void Fills_the_terminal_or_what_COLUMNS_says(string? variable, int? terminal, int width)
    {
        var page = _world.Folder.Write("a.html", "Ana: it will " + string.Concat(Enumerable.Repeat("rain and ", 40)));
        if (variable is not null)
        {
            _world.Variables["COLUMNS"] = variable;
        }

        _world.Run(here => here with { TerminalWidth = terminal }, "read", page, "--no-keep");

        Assert.InRange(_world.Output.Split('\n').Max(line => line.Length), width - 10, width);
    }

    [Fact]
    public void Prints_help_and_version_to_standard_output()
    {
        Assert.Equal(0, _world.Run("--version"));
        Assert.Equal("foresaid 0.1.0\n", _world.Output);

        Assert.Equal(0, _world.Run("read", "--help"));
        Assert.Contains("--published", _world.Output, StringComparison.Ordinal);
        Assert.Empty(_world.Error);
    }

    private sealed class BrokenStream(int error) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("It broke.", error);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("It broke.", error);
    }
}
