using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Language;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Bench.Language;

/// <summary>Times the language engine beside peers from npm, on one core, on the development files of two treebanks, in processor time.</summary>
internal static class LanguageBench
{
    private const int Rounds = 5;

    private static readonly int[] _sizes = [250_000, 500_000, 1_000_000];

    /// <summary>Times everything and prints it.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="packages">The folder with <c>node_modules</c>; peers that are not there are left out.</param>
    public static int Run(string corpora, string packages)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = 1;
        }

        var before = Spent();
        var language = Models.English;
        Say($"loading the models: {(Spent() - before) * 1000:F0} ms; managed memory after it: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB");
        foreach (var file in new[] { "en_ewt-ud-dev", "en_gum-permissive-dev" })
        {
            Compare(language, GoldText.Read(Path.Combine(corpora, "ud", file + ".conllu")), file, packages);
        }

        Hostile(language);
        return 0;
    }

    private static void Compare(EnglishAnalyzer language, GoldText gold, string name, string packages)
    {
        var sheet = language.Analyze(gold.Text, gold.Blocks);
        var allocated = GC.GetTotalAllocatedBytes();
        var best = Best(language, gold);
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / Rounds;
        Say($"{name}: {gold.Words.Count:N0} words, {gold.Text.Length:N0} characters");
        Say($"  {"Foresaid",-10} {sheet.Tokens.Count / best,9:N0} tokens/s  UPOS {Accuracy(gold, Own(sheet)):P2}  tokens, sentences, tags, base forms, trees, names; {(double)allocated / sheet.Tokens.Count:F0} bytes a token");
        foreach (var mode in new[] { ParsingMode.Greedy, ParsingMode.Vote })
        {
            var other = language.With(mode);
            other.Analyze(gold.Text, gold.Blocks);
            Say($"  {mode,-10} takes {Best(other, gold) / best:F2} times as long");
        }

        foreach (var peer in new[] { "wink", "compromise" })
        {
            if (Peer(peer, packages, [.. gold.Blocks.Select(gold.Text.Read)]) is var (seconds, tokens))
            {
                var all = tokens.Sum(block => block.Length);
                var placed = tokens.SelectMany((block, index) => block.Select(token => (gold.Blocks[index].Start + token.Start, gold.Blocks[index].Start + token.End, token.Tag)));
                Say($"  {peer,-10} {all / seconds,9:N0} tokens/s  UPOS {Accuracy(gold, placed):P2}  tokens, sentences, tags; Foresaid is {sheet.Tokens.Count / best / (all / seconds):F2} times as fast");
            }
        }
    }

    private static double Best(EnglishAnalyzer language, GoldText gold)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Spent();
            language.Analyze(gold.Text, gold.Blocks);
            best = Math.Min(best, Spent() - before);
        }

        return best;
    }

    // Seconds of processor time, so that what else the machine does counts little.
    private static double Spent() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static IEnumerable<(int Start, int End, string Tag)> Own(Sheet sheet) =>
        sheet.Tokens.Spans.Select((span, token) => (span.Start, span.End, sheet.Tags.Universal[token].ToString().ToUpperInvariant()));

    // The share of the treebank's words that a system has, with the same characters and the same tag.
    private static double Accuracy(GoldText gold, IEnumerable<(int Start, int End, string Tag)> tokens)
    {
        var tags = tokens.GroupBy(token => (token.Start, token.End)).ToDictionary(group => group.Key, group => group.First().Tag);
        return (double)gold.Words.Where((word, index) => tags.GetValueOrDefault((word.Start, word.End)) == gold.Rows[index][3]).Count() / gold.Words.Count;
    }

    private static (double Seconds, (int Start, int End, string Tag)[][] Tokens)? Peer(string peer, string packages, string[] texts)
    {
        if (!Directory.Exists(Path.Combine(packages, "node_modules")))
        {
            Say($"  {peer}: no packages at {packages}");
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(texts));
            using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Language", "peers.mjs"), packages, peer, file, Rounds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                Say($"  {peer}: node ended with {process.ExitCode}");
                return null;
            }

            using var json = JsonDocument.Parse(output);
            return (json.RootElement.GetProperty("seconds").GetDouble(), [.. json.RootElement.GetProperty("tokens").EnumerateArray()
                .Select(block => block.EnumerateArray().Select(token => (token[0].GetInt32(), token[1].GetInt32(), token[2].GetString()!)).ToArray())]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Twice the text has to take about twice the time.
    private static void Hostile(EnglishAnalyzer language)
    {
        (string Name, Func<int, string> Make)[] inputs =
        [
            ("letters without a space", size => new string('a', size)),
            ("letters and stops without a space", size => string.Concat(Enumerable.Repeat("a.", size / 2))),
            ("words without a stop", size => string.Concat(Enumerable.Repeat("so they go ", size / 11))),
            ("marks", size => string.Concat(Enumerable.Repeat("?:)(“-@#'", size / 9))),
            ("open brackets", size => new string('(', size)),
            ("blank lines", size => string.Concat(Enumerable.Repeat("a\n\n", size / 3))),
            ("Chinese and Arabic", size => string.Concat(Enumerable.Repeat("天气 طقس", size / 6))),
            ("unpaired surrogates", size => string.Concat(Enumerable.Repeat("\uD800a \uDC00", size / 4))),
        ];
        Say($"hostile text: milliseconds for {_sizes[0]:N0}, {_sizes[1]:N0} and {_sizes[2]:N0} characters");
        foreach (var (name, make) in inputs)
        {
            var times = _sizes.Select(size =>
            {
                var text = make(size);
                var before = Spent();
                language.Analyze(text);
                return (Spent() - before) * 1000;
            }).ToArray();
            Say($"  {times[0],8:F0} {times[1],8:F0} {times[2],8:F0}  {name}");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
