using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Measure.Language;
using Foresaid.Measure.Pages;
using Foresaid.Measure.Statements;
using Foresaid.Pages;

namespace Foresaid.Measure;

/// <summary>Reads the development pages, has the independent scorers score what was read, and holds the floors.</summary>
internal static class Measurement
{
    /// <summary>Measures everything.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="repins">Whether to raise the floors to what was measured.</param>
    /// <param name="keep">Where to leave what was read, for a closer look; null to leave nothing.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below; 2 when the corpora are not there.</returns>
    public static int Run(string shared, bool repins, string? keep)
    {
        var scorers = Path.Combine(shared, "scorers");
        if (!Directory.Exists(scorers))
        {
            Console.Error.WriteLine($"There are no scorers at {scorers}.");
            return 2;
        }

        var reader = new Reader();
        var work = Directory.CreateTempSubdirectory("foresaid-measure-");
        try
        {
            Dictionary<string, Dictionary<string, double>> measured = new()
            {
                ["segments"] = Segments(shared, scorers, work.FullName),
                ["news"] = NewsPages.Score(Path.Combine(shared, "corpora", "pages", "news")),
                ["threads, HTML"] = Threads(reader, shared, scorers, work.FullName, "*.html.gz", []),
                ["threads, dumps"] = Threads(reader, shared, scorers, work.FullName, "*.dump.txt", ["--dump"]),
            };
            StatementMeasurement.Run(reader, shared, work.FullName, measured);
            measured["times"] = TimeSpecs.Score(Models.English, Path.Combine(shared, "cases", "time-specs"), shows: false);
            measured["conditionals"] = ConditionalSpans.CrossValidate(Path.Combine(shared, "corpora"));
            LanguageMeasurement.Run(Path.Combine(shared, "corpora"), measured);
            return Floors.Check(measured, repins) ? 0 : 1;
        }
        finally
        {
            foreach (var file in keep is null ? [] : work.GetFiles())
            {
                file.CopyTo(Path.Combine(Directory.CreateDirectory(keep!).FullName, file.Name), overwrite: true);
            }

            work.Delete(recursive: true);
        }
    }

    /// <summary>Measures the reading of time expressions alone.</summary>
    /// <param name="shared">The folder of cases.</param>
    /// <param name="shows">Whether to print the cases that are wrong.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below.</returns>
    public static int RunTimes(string shared, bool shows) =>
        Floors.Check(new Dictionary<string, Dictionary<string, double>> { ["times"] = TimeSpecs.Score(Models.English, Path.Combine(shared, "cases", "time-specs"), shows) }, repins: false) ? 0 : 1;

    /// <summary>Measures the language engine alone.</summary>
    /// <param name="shared">The folder of corpora.</param>
    /// <param name="split">Which files: "dev", or "test" for the one look at the end.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below.</returns>
    public static int RunLanguage(string shared, string split)
    {
        var measured = new Dictionary<string, Dictionary<string, double>>();
        LanguageMeasurement.Run(Path.Combine(shared, "corpora"), measured, split);
        return Floors.Check(measured, repins: false) ? 0 : 1;
    }

    /// <summary>Measures what is read off our own pages and passages, and off the attribution corpus.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="keep">Where to leave what was read, for a closer look; null to leave nothing.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below.</returns>
    public static int RunStatements(string shared, string? keep) =>
        RunIn(keep, (work, measured) => StatementMeasurement.Run(new Reader(), shared, work, measured));

    /// <summary>Measures kinds, certainty and conditions alone.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <param name="keep">Where to leave what was read, for a closer look; null to leave nothing.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below.</returns>
    public static int RunKinds(string shared, string? keep) =>
        RunIn(keep, (work, measured) =>
        {
            var reader = new Reader();
            StatementMeasurement.OwnPages(reader, shared, work, measured);
            KindMeasurement.CrossValidate(shared, work, measured);
            measured["certainty phrases"] = SurveyCoverage.LeaveOneOut(Path.Combine(shared, "cases", "certainty_phrases.tsv"));
            measured["conditionals"] = ConditionalSpans.CrossValidate(Path.Combine(shared, "corpora"));
            measured["future sentences"] = FutureSentences.CrossValidate(Path.Combine(shared, "corpora", "future", "statements-train.psv"));
        });

    /// <summary>Measures the conditions of other people's sentences alone.</summary>
    /// <param name="shared">The folder of corpora and scorers.</param>
    /// <returns>0 when every figure is at its floor or above; 1 when one is below.</returns>
    public static int RunConditions(string shared) =>
        RunIn(null, (_, measured) => measured["conditionals"] = ConditionalSpans.CrossValidate(Path.Combine(shared, "corpora")));

    private static int RunIn(string? keep, Action<string, Dictionary<string, Dictionary<string, double>>> run)
    {
        var measured = new Dictionary<string, Dictionary<string, double>>();
        var work = keep is null ? Directory.CreateTempSubdirectory("foresaid-measure-") : Directory.CreateDirectory(keep);
        run(work.FullName, measured);
        if (keep is null)
        {
            work.Delete(recursive: true);
        }

        return Floors.Check(measured, repins: false) ? 0 : 1;
    }

    private static Dictionary<string, double> Threads(Reader reader, string shared, string scorers, string work, string pattern, string[] options)
    {
        var folder = Path.Combine(shared, "corpora", "pages", "threads");
        var predictions = Path.Combine(work, "threads.jsonl");
        using (var writer = new StreamWriter(predictions))
        {
            foreach (var path in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal))
            {
                writer.WriteLine(DocumentJson.Write(Read(reader, path, PageCorpus.Unpacked(path))));
            }
        }

        var figures = Score([Path.Combine(scorers, "score_threads.py"), predictions, "--gold", folder, .. options, "--json"]);

        // The scorer counts authors and parents among the comments found: of all, they do not fall where more are found.
        foreach (var part in new[] { "author", "parent" })
        {
            figures[$"{part}, of all comments"] = figures[part] * figures["comments R"];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threads, {pattern}: {part} of the comments found {100 * figures[part]:F1}"));
            figures.Remove(part);
        }

        return figures;
    }

    private static Dictionary<string, double> Segments(string shared, string scorers, string work)
    {
        var folder = Path.Combine(shared, "corpora", "pages", "segments");
        var pages = PageCorpus.Read(Path.Combine(folder, "html"), "*.html.gz");
        var predictions = Path.Combine(work, "segments.jsonl");
        File.WriteAllLines(predictions, pages.Select(pair => PageJson.Line(pair.Path, pair.Page)));
        var figures = Score([Path.Combine(scorers, "score_segments.py"), predictions, "--gold", Path.Combine(folder, "gold.json"), "--json"]);

        // A floor can hold only what should be high: shares of mistakes are turned round.
        foreach (var (mistake, name) in new[] { ("comment segments leaked into the body", "comment segments kept out of the body"), ("comments on comment-free pages", "comment-free pages left without comments") })
        {
            figures[name] = 1 - figures[mistake];
            figures.Remove(mistake);
        }

        return figures;
    }

    /// <summary>Reads a page that must be readable.</summary>
    internal static Document Read(Reader reader, string path, byte[] bytes, PageOptions? options = null) => reader.Read(path, bytes, options) switch
    {
        Reading.Done(var document) => document,
        Reading.Refused(var code, var reason) => throw new InvalidDataException($"{path} was refused: {code}: {reason}"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The figures that a scorer prints as one JSON object.</summary>
    internal static Dictionary<string, double> Score(string[] arguments)
    {
        using var figures = JsonDocument.Parse(Python(arguments));
        return figures.RootElement.EnumerateObject().ToDictionary(figure => figure.Name, figure => figure.Value.GetDouble());
    }

    /// <summary>What a script prints.</summary>
    internal static string Python(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("python3 does not start; the scorers need it.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The scorer failed with {process.ExitCode}: {string.Join(' ', arguments[..1])}"));
    }
}
