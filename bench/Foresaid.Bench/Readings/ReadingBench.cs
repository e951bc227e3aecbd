using System.Diagnostics;
using System.Globalization;
using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;
using NodaTime;

namespace Foresaid.Bench.Readings;

/// <summary>Times the whole reading, from a page's bytes to its statements, on one core, in processor time.</summary>
internal static class ReadingBench
{
    private const int Rounds = 12;
    private const int PageWords = 1_500;
    private const int PageComments = 50;

    private static readonly int[] _sizes = [1_250, 2_500, 5_000];

    /// <summary>Times everything and prints it.</summary>
    /// <param name="folder">A folder of pages; records that lie beside them are left out.</param>
    public static int Run(string folder)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = 1;
        }

        var before = Spent();
        var reader = new Reader();
        Say($"loading: {(Spent() - before) * 1000:F0} ms");
        List<(string Path, byte[] Bytes)> pages = [.. Directory.GetFiles(folder).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllBytes(path)))];
        List<Document> documents = [.. pages.Select(page => Read(reader, page.Path, page.Bytes, null))];
        var tokens = documents.Sum(document => Models.English.Analyze(document.Text).Tokens.Count);
        var whole = Best(() => pages.ForEach(page => Read(reader, page.Path, page.Bytes, null)));
        var language = Best(() => documents.ForEach(document => Models.English.Analyze(document.Text)));
        Say($"{pages.Count} pages, {tokens:N0} tokens: {tokens / whole:N0} tokens/s from bytes to statements, {tokens / language:N0} for the language alone; the whole takes {whole / language:F2} times as long");

        var page = Encoding.UTF8.GetBytes(PageOf(documents));
        var options = new PageOptions(PageForm.Dump, new LocalDate(2026, 11, 26));
        var read = Read(reader, "page.txt", page, options);
        Say($"a page of {PageWords:N0} words with {read.Comments.Length} comments, {read.Statements.Length} statements: {Best(() => Read(reader, "page.txt", page, options)) * 1000:F0} ms");

        Say($"hostile pages: milliseconds for {_sizes[0]:N0}, {_sizes[1]:N0} and {_sizes[2]:N0} repeats");
        (string Name, string Bit)[] hostile =
        [
            ("quotations with speakers", "“The quay will close in May,” Clara Novak said. "),
            ("quotations without", "“The quay will close in May.” "),
            ("one quotation", "“The quay will close in May. "),
            ("closing marks alone", "The quay will close in May.” "),
            ("reports in reports", "Clara Novak said that Peter Lang had heard that "),
            ("pronouns", "He said she thinks they will go. "),
            ("conditions and causes", "If it rains, the quay will close because the road leads to floods. "),
        ];
        foreach (var (name, bit) in hostile)
        {
            var times = _sizes.Select(size =>
            {
                var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(bit, size)));
                var start = Spent();
                Read(reader, "hostile.txt", bytes, new PageOptions { Form = PageForm.Plain });
                return (Spent() - start) * 1000;
            }).ToArray();
            Say($"  {times[0],8:F0} {times[1],8:F0} {times[2],8:F0}  {name}");
        }

        return 0;
    }

    // Paragraphs and comments of the pages read, as one page.
    private static string PageOf(List<Document> documents)
    {
        var (text, words) = (new StringBuilder("A page of all\nBy Jo Marten\n26 November 2026\n\n"), 0);
        foreach (var paragraph in documents.SelectMany(document => document.Article.Body.Select(block => Words(document, block.Span))).Where(words => words.Length > 80))
        {
            words += paragraph.Count(char.IsWhiteSpace) + 1;
            if (words > PageWords)
            {
                break;
            }

            text.Append(paragraph).Append("\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"COMMENTS ({PageComments})\n\n");
        foreach (var (index, comment) in documents.SelectMany(document => document.Comments.Where(comment => !comment.Removed).Select(comment => Words(document, comment.Span))).Take(PageComments).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"* Reader{index}, 26 Nov {9 + (index / 60):00}:{index % 60:00}\n  {comment.ReplaceLineEndings(" ")}\n");
        }

        return text.ToString();
    }

    private static string Words(Document document, CodePointSpan span)
    {
        var map = Text.CodePointMap.Of(document.Text);
        return document.Text[map.ToCodeUnits(span.Start)..map.ToCodeUnits(span.End)];
    }

    private static Document Read(Reader reader, string path, byte[] bytes, PageOptions? options) => reader.Read(path, bytes, options) switch
    {
        Reading.Done(var document) => document,
        Reading.Refused(var code, var reason) => throw new InvalidDataException($"{path} was refused: {code}: {reason}"),
        _ => throw new UnreachableException(),
    };

    private static double Best(Action act)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Spent();
            act();
            best = Math.Min(best, Spent() - before);
        }

        return best;
    }

    private static double Spent() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
