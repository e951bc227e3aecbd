using System.Globalization;

namespace Foresaid.Measure.Statements;

/// <summary>How well a scale made from some surveys of certainty phrases tells what the readers of another say.</summary>
internal static class SurveyCoverage
{
    /// <summary>With each survey left out in turn: how often its middle reading lies in the range that the others give.</summary>
    /// <param name="path">The file of phrases with the readings of each survey.</param>
    /// <remarks>Only phrases that two surveys asked for with raw answers; others are pooled by the number of their readers.</remarks>
    public static Dictionary<string, double> LeaveOneOut(string path)
    {
        var readings = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Where(cells => cells[8] == "survey-raw")
            .Select(cells => (Phrase: cells[0], Middle: Number(cells[1]), Low: Number(cells[2]), High: Number(cells[5]), Readers: Number(cells[6]), Survey: cells[9])).ToList();
        var (covered, all, distance) = (0, 0, 0.0);
        foreach (var left in readings)
        {
            var others = readings.Where(other => other.Phrase == left.Phrase && other.Survey != left.Survey).ToList();
            if (others.Count == 0)
            {
                continue;
            }

            var readers = others.Sum(other => other.Readers);
            double Pooled(Func<(string Phrase, double Middle, double Low, double High, double Readers, string Survey), double> value) => others.Sum(other => value(other) * other.Readers) / readers;
            covered += left.Middle >= Pooled(other => other.Low) && left.Middle <= Pooled(other => other.High) ? 1 : 0;
            distance += Math.Abs(left.Middle - Pooled(other => other.Middle)) / 100;
            all++;
        }

        return new() { ["middle readings covered, one survey left out"] = (double)covered / all, ["middle readings near, one survey left out"] = 1 - (distance / all) };
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
