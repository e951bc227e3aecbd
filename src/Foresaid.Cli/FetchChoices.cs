using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Foresaid.Engine;
using Foresaid.Fetching;
using Foresaid.Pages;

namespace Foresaid.Cli;

/// <summary>The options that say how to fetch.</summary>
internal sealed class FetchChoices
{
    private const int UsualSeconds = 30;
    private const int MostSeconds = 600;
    private const int MostMegabytes = PageReader.MaxBytes / 1_000_000;

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Fetch from this machine and from private networks too.",
    };

    private readonly Option<int?> _timeout = Number(
        "--timeout", "SECONDS", $"How long one page may take, 1 to {MostSeconds}. Default: {UsualSeconds}.", MostSeconds);

    private readonly Option<int?> _maxSize = Number(
        "--max-size", "MB", $"The largest page to take, unpacked, 1 to {MostMegabytes}. Default: {MostMegabytes}.", MostMegabytes);

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_allowPrivate);
        command.Options.Add(_timeout);
        command.Options.Add(_maxSize);
    }

    /// <summary>A fetcher as was asked for; the caller disposes of it.</summary>
    public PageFetcher Make(ParseResult asked, TimeProvider clock)
    {
        var timeout = TimeSpan.FromSeconds(asked.GetValue(_timeout) ?? UsualSeconds);
        var options = new FetchOptions((asked.GetValue(_maxSize) ?? MostMegabytes) * 1_000_000)
        {
            AllowPrivate = asked.GetValue(_allowPrivate),
            Timeout = timeout,
            UserAgent = $"{FetchOptions.ProductToken}/{Reader.EngineVersion}",
        };
        return new PageFetcher(options.ConnectTimeout < timeout ? options : options with { ConnectTimeout = timeout }, clock);
    }

    /// <summary>An option that takes a whole number from 1 to <paramref name="most"/>.</summary>
    public static Option<int?> Number(string name, string helpName, string description, int most) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument => ParseNumber(argument, name, most),
    };

    private static int? ParseNumber(ArgumentResult argument, string name, int most)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from 1 to {most}, not '{text}'"));
        return null;
    }
}
