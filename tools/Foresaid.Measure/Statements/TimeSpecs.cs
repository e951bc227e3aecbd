using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foresaid.Language;
using Foresaid.Statements.Times;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Measure.Statements;

/// <summary>Compares the time expressions that are found with the values that published specifications expect.</summary>
/// <remarks>
/// Taken are the cases with a day of reference whose expected values name no hour: dates, ranges of dates, lengths and what
/// comes round. A case is right where each expected expression is found and means what one of its values says. The
/// comparison allows for what is convention, not meaning: whether a range's last day is counted in (one day either way);
/// whether a range up to a year or month ends where that begins or ends; where "early", "late" and "the end of" stop (half of the
/// days of the shorter must be shared); whether a century begins with its year 0 or 1; whether a feast is its first day or all of them. An unnamed year may be any of the expected ones.
/// </remarks>
internal static partial class TimeSpecs
{
    /// <summary>Measures, by kind of expression.</summary>
    /// <param name="analyzer">Tags the sentences.</param>
    /// <param name="folder">The specifications.</param>
    /// <param name="shows">Whether to print the cases that are wrong.</param>
    /// <returns>The share that is right: of all, and of each kind.</returns>
    public static Dictionary<string, double> Score(EnglishAnalyzer analyzer, string folder, bool shows)
    {
        var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var cases = JsonDocument.Parse(File.ReadAllText(file).TrimStart('\uFEFF'));
            foreach (var one in cases.RootElement.EnumerateArray())
            {
                if (Reference(one) is { } reference && Expected(one) is { Count: > 0 } expected)
                {
                    var input = one.GetProperty("Input").GetString()!;
                    var missed = Missed(analyzer, input, reference, expected);
                    foreach (var name in new[] { "all", Kind(expected) })
                    {
                        var (hits, all) = right.GetValueOrDefault(name);
                        right[name] = (hits + (missed is null ? 1 : 0), all + 1);
                    }

                    if (shows && missed is not null)
                    {
                        Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)} [{reference:R}] {input} :: {missed}");
                    }
                }
            }
        }

        foreach (var (name, (hits, all)) in right)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times: {name}: {hits} of {all} right, {100.0 * hits / all:F1} %"));
        }

        return right.ToDictionary(pair => pair.Key, pair => (double)pair.Value.Right / pair.Value.All);
    }

    private static LocalDate? Reference(JsonElement one) =>
        one.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("ReferenceDateTime", out var day) ? Day(day.GetString()) : null;

    private static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && NodaTime.Text.LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: { Year: > 1 } day } ? day : null;

    // Null where the case is none of ours.
    private static List<Expectation>? Expected(JsonElement one)
    {
        var expected = new List<Expectation>();
        foreach (var result in one.GetProperty("Results").EnumerateArray())
        {
            var type = (Text(result, "TypeName") ?? Text(result, "Type") ?? "").Split('.')[^1];
            var values = Values(result).ToList();
            if (type is not ("date" or "daterange" or "duration" or "set") || values.Count == 0 || values.Any(value => HasClock().IsMatch(value.Timex)))
            {
                return null;
            }

            var text = result.GetProperty("Text").GetString()!;
            var start = result.TryGetProperty("Start", out var at) ? at.GetInt32() : one.GetProperty("Input").GetString()!.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            expected.Add(new Expectation(type, text, Math.Max(0, start), values));
        }

        return expected;
    }

    private static IEnumerable<Value> Values(JsonElement result)
    {
        var holder = result.TryGetProperty("Resolution", out var resolution) ? resolution : result.TryGetProperty("Value", out var value) ? value : default;
        if (holder.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (holder.TryGetProperty("values", out var values))
        {
            foreach (var one in values.EnumerateArray())
            {
                yield return new Value(Text(one, "timex") ?? "", Text(one, "Mod") ?? "", Day(Text(one, "start") ?? Text(one, "value")), Day(Text(one, "end") ?? Text(one, "value")), one.TryGetProperty("start", out _), one.TryGetProperty("end", out _));
            }

            yield break;
        }

        foreach (var name in new[] { "FutureResolution", "PastResolution" })
        {
            if (holder.TryGetProperty(name, out var one) && one.ValueKind == JsonValueKind.Object)
            {
                var isRange = one.TryGetProperty("startDate", out _) || one.TryGetProperty("endDate", out _);
                yield return new Value(Text(holder, "Timex") ?? "", Text(holder, "Mod") ?? "", Day(Text(one, "startDate") ?? Text(one, "date")), Day(Text(one, "endDate") ?? Text(one, "date")), isRange, isRange);
            }
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    // Null where all is right; otherwise what was found instead.
    private static string? Missed(EnglishAnalyzer analyzer, string input, LocalDate reference, List<Expectation> expected)
    {
        var sheet = analyzer.Analyze(input);
        var found = TimeFinder.Find(input, new TextSpan(0, input.Length), span => TagAt(sheet, span));
        foreach (var expectation in expected)
        {
            var span = new TextSpan(expectation.Start, expectation.Text.Length);
            var over = found.Where(expression => expression.Span.Overlaps(span)).ToList();
            if (!over.Any(expression => expectation.Values.Any(value => Means(expression, value, expectation.Type, reference))))
            {
                return $"[{expectation.Text}] is {string.Join(" | ", expectation.Values.Select(value => $"{value.Mod} {value.Timex} {value.First:R}..{value.Last:R}"))}; found {string.Join(", ", over.Select(one => $"[{input[one.Span.Start..one.Span.End]}] {one.Relation} {one.Meaning.GetType().Name} {Show(one, reference)}"))}";
            }
        }

        return null;
    }

    private static string Show(TimeExpression one, LocalDate reference) => one.Meaning.In(new TimeFrame(reference)) is { } days ? $"{days.First:R}..{days.Last:R}" : "no days";

    private static UniversalTag TagAt(Sheet sheet, TextSpan span)
    {
        var token = sheet.Tokens.Spans.AsSpan().BinarySearch(span, Comparer<TextSpan>.Create((one, other) => one.Start.CompareTo(other.Start)));
        return token < 0 ? UniversalTag.X : sheet.Tags.Universal[token];
    }

    private static bool Means(TimeExpression expression, Value value, string type, LocalDate reference)
    {
        if (type is "set")
        {
            return expression.Meaning is Recurring;
        }

        if (type is "duration")
        {
            var days = LengthOf(value.Timex);
            var meant = expression.Meaning switch { Length length => length.Duration.InDays, Stretch stretch => stretch.Length.InDays, Around around => LengthOf("P1" + "DWWWMQHY"[(int)around.Unit]), _ => -1 };
            return days > 0 && Math.Abs(meant - days) < 0.02 * days + 0.6;
        }

        // A season and a year that is not the calendar's have no days there; nor has a day that does not exist.
        if (value.First is null && value.Last is null)
        {
            var days = expression.Meaning.In(new TimeFrame(reference));
            return days is null || SeasonTimex().Match(value.Timex) is { Success: true } season && (!int.TryParse(season.Groups["year"].ValueSpan, out var year)
                || days.Value.First.Year == year || expression.Meaning.In(new TimeFrame(reference, true)) is { } back && back.First.Year == year);
        }

        foreach (var looksBack in new[] { false, true })
        {
            if (expression.Meaning.In(new TimeFrame(reference, looksBack)) is not { } period)
            {
                continue;
            }

            var bounds = expression with { Meaning = new FixedPeriod(period) };
            var (first, last) = expression.Meaning is PartOf { Part: Part.End } ? (expression.Relation is Relation.In or Relation.From or Relation.After ? period.First : (LocalDate?)null, period.Last) : bounds.Bounds(new TimeFrame(reference));
            if (Same(period, first, last, value, expression.Meaning))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Foresaid.Statements.Times.Period period, LocalDate? first, LocalDate? last, Value value, TimeMeaning meaning)
    {
        if (IsPart().IsMatch(value.Mod))
        {
            // Half of the days of either shared; of an open bound, within half of the part's length.
            return value is { HasFirst: true, HasLast: true, First: { } one, Last: { } two } ? Agrees(period, new(one, two.PlusDays(-1)))
                : value.First is { } from ? NearBy(first ?? period.First, from, period.Days) : NearBy(last ?? period.Last, value.Last!.Value, period.Days);
        }

        return (value.HasFirst && value.First is not null, value.HasLast && value.Last is not null) switch
        {
            (true, true) or (false, false) when value is { First: not null, Last: not null } => Start(period.First, value.First!.Value, meaning) && (meaning is FeastDay || End(period.Last, value.Last!.Value, meaning)),
            (true, false) => Start(first ?? period.First, value.First!.Value, meaning),
            (false, true) => End(last ?? period.Last, value.Last!.Value, meaning),
            _ => false,
        };
    }

    private static bool Start(LocalDate ours, LocalDate theirs, TimeMeaning meaning) => NearBy(ours, theirs, 1) || meaning is FixedPeriod { Days.Days: > 30_000 } or Around { Unit: Foresaid.Statements.Times.Unit.Century } && NearBy(ours, theirs, 366);

    // A range up to May ends for them with the first of May.
    private static bool End(LocalDate ours, LocalDate theirs, TimeMeaning meaning) => NearBy(ours, theirs, 1)
        || meaning is FixedPeriod { Days.Days: > 30_000 } or Around { Unit: Foresaid.Statements.Times.Unit.Century } && NearBy(ours, theirs, 366)
        || meaning is Between between && between.To is DatePart { Day: null } or YearPart or PartOf or Nth && theirs <= ours && ours < theirs.PlusYears(1) && (theirs.Day == 1 || theirs.DayOfWeek == IsoDayOfWeek.Monday) && between.To.In(new TimeFrame(theirs)) is { } last && last.First == theirs;

    private static bool NearBy(LocalDate one, LocalDate other, int days) => Math.Abs(NodaTime.Period.DaysBetween(one, other)) <= days;

    // Half of the days of both shared, or one inside the other.
    private static bool Agrees(Foresaid.Statements.Times.Period one, Foresaid.Statements.Times.Period other)
    {
        var first = one.First > other.First ? one.First : other.First;
        var last = one.Last < other.Last ? one.Last : other.Last;
        return first <= last && 2 * (NodaTime.Period.DaysBetween(first, last) + 1) >= Math.Min(one.Days, other.Days);
    }

    // The days of "P3W", "P1Y2M", "P2.5D"; 0 for anything else.
    private static double LengthOf(string timex) => LengthTimex().Match(timex) is { Success: true } match
        ? match.Groups["part"].Captures.Sum(part => double.Parse(part.ValueSpan[..^(part.Value.EndsWith("BD", StringComparison.Ordinal) || part.Value.EndsWith("WE", StringComparison.Ordinal) ? 2 : 1)], NumberStyles.Float, CultureInfo.InvariantCulture) * (part.Value switch
        {
            var name when name.EndsWith("BD", StringComparison.Ordinal) => 1.4,
            var name when name.EndsWith('D') => 1,
            var name when name.EndsWith('W') || name.EndsWith("WE", StringComparison.Ordinal) => 7,
            var name when name.EndsWith('Q') => 91.3,
            var name when name.EndsWith('H') => 182.6,
            var name when name.EndsWith('M') => 30.44,
            _ => 365.2425,
        }))
        : 0;

    private static string Kind(List<Expectation> expected) => expected.Select(one => one.Type).Distinct().ToList() is [var only] ? only : "several kinds";

    private sealed record Expectation(string Type, string Text, int Start, List<Value> Values);

    private sealed record Value(string Timex, string Mod, LocalDate? First, LocalDate? Last, bool HasFirst, bool HasLast);

    [GeneratedRegex(@"T\d|T[A-Z]|\d\d:\d\d|^T|PT", RegexOptions.CultureInvariant)]
    private static partial Regex HasClock();

    [GeneratedRegex("start|mid|end|approx", RegexOptions.CultureInvariant)]
    private static partial Regex IsPart();

    [GeneratedRegex(@"^(?:(?<year>\d{4})-)?(?:SP|SU|FA|WI)$|^[FS]Y", RegexOptions.CultureInvariant)]
    private static partial Regex SeasonTimex();

    [GeneratedRegex(@"^P(?<part>[\d.]+(?:BD|WE|[DWMYQH]))+$", RegexOptions.CultureInvariant)]
    private static partial Regex LengthTimex();
}
