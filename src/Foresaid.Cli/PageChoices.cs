using System.CommandLine;
using System.CommandLine.Parsing;
using Foresaid.Pages;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Cli;

/// <summary>The options that say how to read a page.</summary>
internal static class PageChoices
{
    private static readonly string[] _forms = ["auto", "html", "dump", "plain"];

    /// <summary>The option <c>--as</c>.</summary>
    public static Option<string> As() => Choice(
        "--as",
        "FORM",
        "How to read the pages: auto (tell from the page), html, dump (a page's text as copied from a browser), plain (all body, unchanged).",
        _forms);

    /// <summary>The option <c>--published</c>.</summary>
    public static Option<LocalDate?> Published() => new("--published")
    {
        HelpName = "DATE",
        Description = "The date to take, as 2026-03-11, where a page states none.",
        CustomParser = ParseDay,
    };

    /// <summary>The option <c>--format</c>.</summary>
    public static Option<string> Format() => Choice(
        "--format",
        "FORMAT",
        "What to print: report (for people), json (one object for each document), jsonl (the same, one a line).",
        OutputFormat.All);

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public static Option<string> Choice(string name, string helpName, string description, string[] words) => new(name)
    {
        HelpName = helpName,
        Description = $"{description} Default: {words[0]}.",
        CompletionSources = { words },
        CustomParser = argument =>
        {
            var word = argument.Tokens[0].Value;
            if (!words.Contains(word, StringComparer.Ordinal))
            {
                argument.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{word}'");
            }

            return word;
        },
    };

    /// <summary>The options that <paramref name="form"/> and <paramref name="published"/> name.</summary>
    public static PageOptions ToOptions(string? form, LocalDate? published) => new(
        form switch
        {
            "html" => PageForm.Html,
            "dump" => PageForm.Dump,
            "plain" => PageForm.Plain,
            _ => null,
        },
        published);

    private static LocalDate? ParseDay(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var day = LocalDatePattern.Iso.Parse(text);
        if (day.Success)
        {
            return day.Value;
        }

        argument.AddError($"--published takes a date as year-month-day, such as 2026-03-11, not '{text}'");
        return null;
    }
}
