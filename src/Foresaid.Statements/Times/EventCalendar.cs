using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace Foresaid.Statements.Times;

/// <summary>Public events with their days: elections, inaugurations, summits, games.</summary>
/// <remarks>
/// Immutable; safe to share between threads. An event is found only where the page makes clear which is meant: every word
/// of its name must be one the calendar knows for it, and its country must be named with it or be the one the page speaks of.
/// </remarks>
public sealed class EventCalendar
{
    // A coming event is meant within this many days, a past one within that many.
    private const int FarthestAhead = 550;
    private const int FarthestBehind = 120;

    // Of the countries a page names, the one it speaks of has this share of the namings, and at least two.
    private const double LeastShare = 2.0 / 3;

    private static readonly FrozenSet<string> _empty = FrozenSet.ToFrozenSet(["the", "a", "an", "of", "in", "new", "upcoming", "s", "'s", "president", "its", "crucial", "snap", "early", "next", "coming", "this"]);

    // Countries and bodies by the words they are named by.
    private static readonly ImmutableArray<(string Region, ImmutableArray<string> Words)> _regions =
    [
        ("US", ["us", "u.s.", "usa", "america", "american", "americans", "u.s", "states"]), ("GB", ["uk", "u.k.", "britain", "british", "westminster", "britons"]), ("SCT", ["scotland", "scottish", "holyrood"]), ("WLS", ["wales", "welsh", "senedd"]),
        ("DE", ["germany", "german", "germans", "bundestag"]), ("FR", ["france", "french"]), ("EU", ["european", "eu", "europe"]), ("RU", ["russia", "russian", "russians", "kremlin", "moscow"]), ("UA", ["ukraine", "ukrainian", "ukrainians", "kyiv"]),
        ("BY", ["belarus", "belarusian", "belarusians", "minsk"]), ("PL", ["poland", "polish", "poles"]), ("IT", ["italy", "italian", "italians"]), ("ES", ["spain", "spanish"]), ("NL", ["netherlands", "dutch"]), ("CA", ["canada", "canadian", "canadians"]),
        ("AU", ["australia", "australian", "australians"]), ("IN", ["india", "indian"]), ("BR", ["brazil", "brazilian"]), ("TR", ["turkey", "turkish", "türkiye"]), ("TW", ["taiwan", "taiwanese"]), ("SE", ["sweden", "swedish"]), ("HU", ["hungary", "hungarian"]),
        ("NZ", ["new-zealand"]), ("AR", ["argentina", "argentine"]), ("CL", ["chile", "chilean"]), ("ZA", ["south-africa"]),
    ];

    private static readonly FrozenDictionary<string, string> _regionOf = _regions.SelectMany(region => region.Words.Select(word => (word, region.Region))).ToFrozenDictionary(pair => pair.word, pair => pair.Region);

    private static readonly FrozenSet<string> _southern = FrozenSet.ToFrozenSet(
        ["australia", "australian", "australians", "sydney", "melbourne", "brisbane", "adelaide", "hobart", "canberra", "queensland", "tasmania", "tasmanian", "zealand", "zealanders", "auckland", "wellington", "christchurch",
        "argentina", "argentine", "uruguay", "montevideo", "chile", "chilean", "santiago", "johannesburg", "pretoria", "lesotho", "paraguay", "patagonia", "peru", "peruvian", "lima", "bolivia", "bolivian", "mozambique", "namibia", "namibian", "windhoek", "botswana", "zimbabwe", "harare", "durban", "soweto", "perth", "sydneysiders", "chileans", "peruvians", "buenos"]);

    private readonly ImmutableArray<Entry> _entries;

    private EventCalendar(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>The calendar that is built in.</summary>
    public static EventCalendar BuiltIn { get; } = Load();

    /// <summary>How many events it holds.</summary>
    public int Count => _entries.Length;

    /// <summary>The calendar with the events of a file added.</summary>
    /// <param name="text">The file's text: one event a line, its fields with a tab between; see docs/windows.md.</param>
    /// <returns>The calendar, or what is wrong with the first bad line.</returns>
    public EventReading With(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = _entries.ToBuilder();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var read = line.Trim('\r', '\uFEFF');
            if (read.Trim().Length == 0 || read.StartsWith('#'))
            {
                continue;
            }

            if (Parse(read, out var problem) is not { } entry)
            {
                return new EventReading.Refused(StatementErrors.BadEvent, $"Line {number.ToString(CultureInfo.InvariantCulture)} of the events: {problem}");
            }

            entries.Add(entry);
        }

        return new EventReading.Done(new EventCalendar(entries.ToImmutable()));
    }

    /// <summary>The days of an event; null where it is not clear which is meant, or the calendar does not have it.</summary>
    internal Period? Find(EventName name, TimeFrame frame, ImmutableArray<string> regions)
    {
        var words = name.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = words.Select(word => _regionOf.GetValueOrDefault(word)).FirstOrDefault(region => region is not null);
        var marks = words.Where(word => !_regionOf.ContainsKey(word) && !_empty.Contains(word)).ToList();
        var fitting = _entries.Where(entry => entry.Kind == name.Head && marks.All(entry.Words.Contains) && (entry.Region.Length == 0
            ? marks.Count > 0 || name.Year is not null
            : named is not null ? entry.Region == named : regions.Contains(entry.Region))).ToList();
        if (fitting.Select(entry => entry.Region).Distinct().Count() > 1)
        {
            return null;
        }

        if (name.Year is { } year)
        {
            return fitting.Where(entry => entry.Days.First.Year == year).Select(entry => (Period?)entry.Days).FirstOrDefault();
        }

        if (frame.Today is not { } today)
        {
            return null;
        }

        // The nearest: one that lies ahead rather than one behind, unless that is far nearer.
        return fitting.Select(entry => (entry.Days, Ahead: NodaTime.Period.DaysBetween(today, entry.Days.Last)))
            .Where(pair => pair.Ahead >= (name.Which is Which.Next or Which.Coming ? 0 : -FarthestBehind) && pair.Ahead <= (name.Which is Which.Last ? -1 : FarthestAhead))
            .OrderBy(pair => pair.Ahead < 0 ? -3 * pair.Ahead : pair.Ahead).Select(pair => (Period?)pair.Days).FirstOrDefault();
    }

    /// <summary>The country that a page speaks of, from its words; empty where none stands out.</summary>
    internal ImmutableArray<string> RegionsOf(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in words)
        {
            // "Us" is a country only in capitals.
            if (word.Length > 1 && char.IsUpper(word[0]) && word is not ("Us" or "States" or "European") && _regionOf.TryGetValue(word.ToLowerInvariant(), out var region) && _entries.Any(entry => entry.Region == region))
            {
                counts[region] = counts.GetValueOrDefault(region) + 1;
            }
        }

        var all = counts.Values.Sum();
        return [.. counts.Where(pair => pair.Value >= 2 && pair.Value >= LeastShare * all).Select(pair => pair.Key)];
    }

    /// <summary>Whether a page speaks of the south of the world, where summer begins in December.</summary>
    internal static bool IsSouthern(IEnumerable<string> words)
    {
        var (south, north) = (0, 0);
        foreach (var word in words.Where(word => word.Length > 1 && char.IsUpper(word[0]) && word is not ("Us" or "States")).Select(word => word.ToLowerInvariant()))
        {
            south += _southern.Contains(word) ? 1 : 0;
            north += _regionOf.ContainsKey(word) && !_southern.Contains(word) ? 1 : 0;
        }

        return south >= 2 && south > north;
    }

    /// <summary>The words among these that name a country, with a blank before.</summary>
    internal static string RegionWords(string words) => string.Concat(words.Split(' ').Where(_regionOf.ContainsKey).Select(word => " " + word));

    private static Entry? Parse(string line, out string problem)
    {
        var fields = line.Split('\t');
        if (fields.Length is < 5 or > 6)
        {
            problem = $"it has {fields.Length.ToString(CultureInfo.InvariantCulture)} fields with a tab between, and needs first day, last day, kind, country, words and, if you like, source.";
            return null;
        }

        if (LocalDatePattern.Iso.Parse(fields[0].Trim()) is not { Success: true, Value: var first })
        {
            problem = $"its first day is '{fields[0]}', and must be written as 2027-05-03.";
            return null;
        }

        var last = first;
        if (fields[1].Trim().Length > 0 && (LocalDatePattern.Iso.Parse(fields[1].Trim()) is not { Success: true, Value: var stated } || (last = stated) < first))
        {
            problem = $"its last day is '{fields[1]}', and must be empty or a day not before {fields[0].Trim()}.";
            return null;
        }

        if (fields[2].Trim().ToLowerInvariant() is var kind && !EventRule.Kinds.Contains(kind))
        {
            problem = $"its kind is '{fields[2]}', and must be one of {string.Join(", ", EventRule.Kinds.Order(StringComparer.Ordinal))}.";
            return null;
        }

        problem = "";
        return new Entry(new Period(first, last), kind, fields[3].Trim(), fields[4].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());
    }

    private static EventCalendar Load()
    {
        using var stream = typeof(EventCalendar).Assembly.GetManifestResourceStream("events.tsv") ?? throw new System.Diagnostics.UnreachableException("The calendar of events is not built in. This is a bug in Foresaid.");
        using var reader = new StreamReader(stream);
        return new EventCalendar([]).With(reader.ReadToEnd()) switch
        {
            EventReading.Done(var calendar) => calendar,
            EventReading.Refused(_, var reason) => throw new System.Diagnostics.UnreachableException($"{reason} This is a bug in Foresaid."),
            _ => throw new System.Diagnostics.UnreachableException("A calendar is read or refused. This is a bug in Foresaid."),
        };
    }

    private sealed record Entry(Period Days, string Kind, string Region, FrozenSet<string> Words);
}

/// <summary>The outcome of reading a file of events: a calendar, or why there is none.</summary>
public abstract record EventReading
{
    private EventReading()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Calendar">The calendar with the file's events.</param>
    public sealed record Done(EventCalendar Calendar) : EventReading;

    /// <summary>A line of the file cannot be read.</summary>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that names the line, says what is wrong and what would be right.</param>
    public sealed record Refused(string Code, string Reason) : EventReading;
}
