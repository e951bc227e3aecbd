using System.Globalization;
using Foresaid.Scoring;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Ledger.Reviews;

/// <summary>A field of a statement that a person may correct.</summary>
public enum StatementField
{
    /// <summary>forecast, assessment, recommendation, intention or report.</summary>
    Kind,

    /// <summary>The name of the source whose claim it is.</summary>
    Speaker,

    /// <summary>What happens or holds.</summary>
    Event,

    /// <summary>"+" where it says that the event happens, "-" where not.</summary>
    Polarity,

    /// <summary>Low, best and high, as "0.55 0.7 0.85"; empty where nothing can be read.</summary>
    Certainty,

    /// <summary>The words that make it conditional; empty where none do.</summary>
    Condition,

    /// <summary>The first day of its window; empty where there is none.</summary>
    From,

    /// <summary>The last day of its window; empty where there is none.</summary>
    To,

    /// <summary>Where its words stand, as <see cref="KeptStatement.Spans"/>.</summary>
    Spans,

    /// <summary>Its exact words: goes with the spans.</summary>
    Quote,
}

/// <summary>Reads and writes the fields of a statement as texts.</summary>
public static class StatementFields
{
    private static readonly string[] _kinds = ["forecast", "assessment", "recommendation", "intention", "report"];

    /// <summary>The kinds of statement.</summary>
    public static IReadOnlyList<string> Kinds => _kinds;

    extension(KeptStatement statement)
    {
        /// <summary>What stands in <paramref name="field"/>; null where nothing does.</summary>
        public string? Read(StatementField field) => field switch
        {
            StatementField.Kind => statement.Kind,
            StatementField.Speaker => statement.Speaker,
            StatementField.Event => statement.Event,
            StatementField.Polarity => statement.Happens ? "+" : "-",
            StatementField.Certainty => statement.Certainty is { } range ? RangeWords.Of(range) : null,
            StatementField.Condition => statement.Condition,
            StatementField.From => statement.From is { } day ? LocalDatePattern.Iso.Format(day) : null,
            StatementField.To => statement.To is { } day ? LocalDatePattern.Iso.Format(day) : null,
            StatementField.Spans => statement.Spans,
            StatementField.Quote => statement.Quote,
            _ => throw new System.Diagnostics.UnreachableException($"A field nobody knows: {field}. This is a bug in Foresaid."),
        };

        /// <summary>The statement with <paramref name="value"/> in <paramref name="field"/>; null where the value means nothing there.</summary>
        public KeptStatement? With(StatementField field, string? value) => field switch
        {
            StatementField.Kind => value is not null && _kinds.Contains(value) ? statement with { Kind = value } : null,
            StatementField.Speaker => string.IsNullOrWhiteSpace(value) ? null : statement with { Speaker = value },
            StatementField.Event => string.IsNullOrWhiteSpace(value) ? null : statement with { Event = value },
            StatementField.Polarity => value is "+" or "-" ? statement with { Happens = value == "+" } : null,
            StatementField.Certainty => value is null ? statement with { Certainty = null, Scale = null }
                : RangeWords.TryRead(value, out var range) ? statement with { Certainty = range, Scale = null } : null,
            StatementField.Condition => statement with { Condition = value },
            StatementField.From => TryDay(value, out var from) ? statement with { From = from } : null,
            StatementField.To => TryDay(value, out var to) ? statement with { To = to } : null,
            StatementField.Spans => value is not null && SpanWords.AreSound(value) ? statement with { Spans = value } : null,
            StatementField.Quote => string.IsNullOrWhiteSpace(value) ? null : statement with { Quote = value },
            _ => null,
        };

        /// <summary>The fields in which <paramref name="other"/> says something else, in order of the fields.</summary>
        public IEnumerable<FieldChange> DifferencesTo(KeptStatement other) => Enum.GetValues<StatementField>()
            .Select(field => new FieldChange(field, statement.Read(field), other.Read(field)))
            .Where(change => change.Before != change.After);
    }

    private static bool TryDay(string? value, out LocalDate? day)
    {
        var parsed = value is null ? null : LocalDatePattern.Iso.Parse(value);
        day = parsed is { Success: true } ? parsed.Value : null;
        return parsed is null or { Success: true };
    }
}

/// <summary>A range of certainty as three numbers with a space between: "0.55 0.7 0.85".</summary>
public static class RangeWords
{
    /// <summary>The words of <paramref name="range"/>.</summary>
    public static string Of(ProbabilityRange range) => range.ToString();

    /// <summary>Reads three numbers from 0 to 1 in ascending order.</summary>
    /// <returns>False where they are not.</returns>
    public static bool TryRead(string words, out ProbabilityRange range)
    {
        ArgumentNullException.ThrowIfNull(words);
        range = default;
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[3];
        if (parts.Length != numbers.Length)
        {
            return false;
        }

        for (var index = 0; index < numbers.Length; index++)
        {
            if (!double.TryParse(parts[index], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out numbers[index])
                || !(numbers[index] is >= 0 and <= 1))
            {
                return false;
            }
        }

        if (numbers[0] > numbers[1] || numbers[1] > numbers[2])
        {
            return false;
        }

        range = ProbabilityRange.Of(Probability.Of(numbers[0]), Probability.Of(numbers[1]), Probability.Of(numbers[2]));
        return true;
    }
}

/// <summary>Spans as the ledger writes them: "40-90 95-100", half-open, in code points of the document's text.</summary>
public static class SpanWords
{
    /// <summary>The spans that <paramref name="words"/> name, in order; null where they are not ascending, are empty or are no numbers.</summary>
    public static IReadOnlyList<(int Start, int End)>? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var spans = new List<(int Start, int End)>();
        var last = 0;
        foreach (var part in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (dash < 1
                || !int.TryParse(part.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(part.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start < last || end <= start)
            {
                return null;
            }

            spans.Add((start, end));
            last = end;
        }

        return spans.Count > 0 ? spans : null;
    }

    /// <summary>Whether <paramref name="words"/> name at least one span, in ascending order.</summary>
    public static bool AreSound(string words) => Read(words) is not null;
}
