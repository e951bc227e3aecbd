using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Foresaid.Ledger.Queries;
using NodaTime;

namespace Foresaid.App;

/// <summary>What falls due, for calendars (RFC 5545) and feed readers (RFC 4287).</summary>
public static class DueCalendar
{
    private const int MostOctets = 75;

    /// <summary>An event on the day on which each question falls due; those without a day are left out.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="site">The address of the site, without a stroke at the end.</param>
    /// <param name="made">When this was made.</param>
    public static string Ics(IEnumerable<QuestionLine> questions, string site, Instant made)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foresaid//Due//EN" };
        foreach (var question in questions)
        {
            if (question.To is { } day)
            {
                lines.AddRange(
                    "BEGIN:VEVENT",
                    $"UID:question-{question.Id}@foresaid",
                    $"DTSTAMP:{made.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                    $"DTSTART;VALUE=DATE:{day.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}",
                    $"SUMMARY:{Escaped(question.Text)}",
                    $"URL:{site}/questions/{question.Id}",
                    "END:VEVENT");
            }
        }

        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    /// <summary>An entry for each question.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="site">The address of the site, without a stroke at the end.</param>
    /// <param name="made">When this was made.</param>
    public static string Atom(IEnumerable<QuestionLine> questions, string site, Instant made)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var updated = NodaTime.Text.InstantPattern.General.Format(made);
        return new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(
            atom + "feed",
            new XElement(atom + "id", $"{site}/due.atom"),
            new XElement(atom + "title", "What falls due"),
            new XElement(atom + "updated", updated),
            new XElement(atom + "author", new XElement(atom + "name", "Foresaid")),
            questions.Select(question => new XElement(
                atom + "entry",
                new XElement(atom + "id", $"{site}/questions/{question.Id}"),
                new XElement(atom + "title", Sound($"{(question.To is { } day ? $"{day:uuuu-MM-dd}: " : "")}{question.Text}")),
                new XElement(atom + "updated", updated),
                new XElement(atom + "link", new XAttribute("href", $"{site}/questions/{question.Id}")))));
    }

    // What XML cannot hold.
    private static string Sound(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\ufffe'));

    private static string Escaped(string text) => text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    // A line of more than 75 octets goes on in the next, behind a space.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
