using System.Collections.Frozen;

namespace Foresaid.Train;

/// <summary>The golden corpus: pages and passages of our own writing, in the repository.</summary>
public static class OwnCorpus
{
    // The pages from this letter on came later.
    private const char FirstLater = 'g';

    private static readonly string[] _texts = ["kinds", "voices", "windows"];

    // Nobody reads these, and nothing learns from them: only totals are looked at.
    private static readonly FrozenSet<string> _kept = FrozenSet.ToFrozenSet(["a3", "a6", "b3", "c1", "c5", "d2", "d7", "e3", "e7", "f4"]);
    private static readonly FrozenSet<string> _keptLater = FrozenSet.ToFrozenSet(["g3", "g6", "h1", "h3", "h6", "m3", "m6", "q3", "q6", "s3", "s6"]);

    /// <summary>The passages with every attribution at every level, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static string Chains => Path.Combine(Folder, "chains", "chains.jsonl");

    /// <summary>The files of short texts whose forecasts are listed, one JSON object a line: with look-alikes, with several voices, with windows.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Texts => _texts.SelectMany(Files);

    /// <summary>The files of articles with whose claim each forecast is, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Articles => Files("articles");

    /// <summary>The files of plain news texts with whose claim each forecast is, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Dispatches => Files("dispatches");

    /// <summary>The files of short passages with claims within claims, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Claims => Files("claims");

    /// <summary>The files of argued pages with threads and whose claim each forecast is, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Columns => Files("columns");

    /// <summary>The files of longer argued pages with threads and whose claim each forecast is, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Analyses => Files("analyses");

    /// <summary>The files of plain passages with a claim that is passed on, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Relays => Files("relays");

    /// <summary>The files of plain passages with claims that have come through two or three, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Hearsay => Files("hearsay");

    /// <summary>The files of short pages whose contradictions are listed, one JSON object a line.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<string> Threads => Files("threads");

    /// <summary>Whether nobody reads a short text or thread with a number, and nothing learns from it: those that 3 divides.</summary>
    public static bool IsKept(int number) => number % 3 == 0;

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(Folder, folder), "*.jsonl").Order(StringComparer.Ordinal);

    /// <summary>The pages with their gold records, in the order of their names.</summary>
    /// <param name="set">Which of them.</param>
    /// <returns>The page's file and its record.</returns>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<(string Page, string Gold)> Pages(PageSet set) =>
        Directory.GetFiles(Path.Combine(Folder, "pages"), "*.gold.json").Order(StringComparer.Ordinal).Where(gold => SetOf(Path.GetFileName(Stem(gold))) == set)
            .Select(gold => (File.Exists(Stem(gold) + ".html") ? Stem(gold) + ".html" : Stem(gold) + ".txt", gold));

    /// <summary>The pages that models learn from, with their gold records: the first that may be read, then the later ones.</summary>
    /// <exception cref="DirectoryNotFoundException">The corpus is not in the current directory or one around it.</exception>
    public static IEnumerable<(string Page, string Gold)> Learned() => Pages(PageSet.Read).Concat(Pages(PageSet.Later));

    private static PageSet SetOf(string name) => _kept.Contains(name) ? PageSet.Kept : _keptLater.Contains(name) ? PageSet.KeptLater : name[0] >= FirstLater ? PageSet.Later : PageSet.Read;

    private static string Stem(string gold) => gold[..^".gold.json".Length];

    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            {
                if (Path.Combine(folder.FullName, "corpora", "own") is var own && Directory.Exists(own))
                {
                    return own;
                }
            }

            throw new DirectoryNotFoundException("corpora/own is in no folder around the current one: start this in the repository.");
        }
    }
}

/// <summary>A part of the golden pages.</summary>
public enum PageSet
{
    /// <summary>Of the first pages, the two thirds that rules and models are made with.</summary>
    Read,

    /// <summary>Of the first pages, the third that is kept unread.</summary>
    Kept,

    /// <summary>Of the later pages, which others wrote, those that rules and models may be made with.</summary>
    Later,

    /// <summary>Of the later pages, those that are kept unread.</summary>
    KeptLater,
}
