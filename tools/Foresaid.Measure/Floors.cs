using System.Globalization;
using System.Text.Json;

namespace Foresaid.Measure;

/// <summary>The figures that must not be undercut: they only rise.</summary>
internal static class Floors
{
    // Figures are shares; a floor may be missed by rounding only.
    private const double Epsilon = 0.0005;

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Prints the figures beside their floors.</summary>
    /// <param name="measured">For each corpus, each figure from 0 to 1.</param>
    /// <param name="repins">Whether to raise the floors to the figures; no floor is lowered.</param>
    /// <returns>Whether every figure is at its floor or above.</returns>
    public static bool Check(IReadOnlyDictionary<string, Dictionary<string, double>> measured, bool repins)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "floors.json");
        var floors = JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(File.ReadAllText(path))!;
        var (held, missed) = (0, 0);
        foreach (var (corpus, figures) in measured)
        {
            Console.WriteLine(corpus);
            foreach (var (name, value) in figures)
            {
                var floor = floors.TryGetValue(corpus, out var pinned) && pinned.TryGetValue(name, out var some) ? some : (double?)null;
                var isUnder = floor is { } least && value < least - Epsilon;
                (held, missed) = (held + (floor is null || isUnder ? 0 : 1), missed + (isUnder ? 1 : 0));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {100 * value,6:F1}  {name}{(floor is { } f ? $"  (floor {100 * f:F1}{(isUnder ? ", MISSED" : "")})" : "")}"));
                if (repins)
                {
                    floors.TryAdd(corpus, []);
                    floors[corpus][name] = Math.Max(floor ?? 0, Math.Floor(value * 1000) / 1000);
                }
            }
        }

        if (repins)
        {
            File.WriteAllText(FindSource(), JsonSerializer.Serialize(floors, _json) + "\n");
            Console.WriteLine($"pinned in {FindSource()}");
        }

        Console.WriteLine($"floors: {held} held, {missed} missed");
        return missed == 0;
    }

    private static string FindSource()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Foresaid.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Foresaid.slnx above the program.");
        }

        return Path.Combine(folder.FullName, "tools", "Foresaid.Measure", "floors.json");
    }
}
