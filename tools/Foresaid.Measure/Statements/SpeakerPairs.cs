using System.Text;
using Foresaid.Engine;
using Foresaid.Measure.Language;
using Foresaid.Pages;
using Foresaid.Text;

namespace Foresaid.Measure.Statements;

/// <summary>Scores which mentions of speakers are of one source, against the coreference of a treebank.</summary>
/// <remarks>
/// A mention counts where the treebank marks the same words, or where the smallest marked mention around ours has its head in it.
/// Of the pairs of such mentions in a document, those of one source are compared with those of one entity.
/// </remarks>
internal static class SpeakerPairs
{
    /// <summary>The figures.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="path">The treebank's file, with entities in its last column.</param>
    public static Dictionary<string, double> OnCoreference(Reader reader, string path)
    {
        var gold = GoldText.Read(path);
        var (both, read, marked, mentions) = (0, 0, 0, 0);
        for (var document = 0; document < gold.Documents.Count - 1; document++)
        {
            var (first, end) = (gold.Documents[document], gold.Documents[document + 1]);
            if (end <= first)
            {
                continue;
            }

            var start = gold.Words[first].Start;
            var text = gold.Text[start..gold.Words[end - 1].End];
            var entities = Entities(gold, first, end).Select(entity => (entity.Id, Span: TextSpan.Between(entity.Span.Start - start, entity.Span.End - start), Head: entity.Head - start)).OrderBy(entity => entity.Span.Length).ToList();
            var page = Measurement.Read(reader, "document.txt", Encoding.UTF8.GetBytes(text), new PageOptions { Form = PageForm.Plain });
            var map = CodePointMap.Of(page.Text);
            List<(string Source, string Entity)> aligned = [];
            foreach (var source in page.Sources)
            {
                foreach (var mention in source.Mentions)
                {
                    var span = TextSpan.Between(map.ToCodeUnits(mention.Start), map.ToCodeUnits(mention.End));
                    var entity = entities.Where(entity => entity.Span == span).Concat(entities.Where(entity => entity.Span.Start <= span.Start && entity.Span.End >= span.End && span.Contains(entity.Head))).Select(entity => entity.Id).FirstOrDefault();
                    if (entity is not null)
                    {
                        aligned.Add((source.Id, entity));
                    }
                }
            }

            mentions += aligned.Count;
            for (var one = 0; one < aligned.Count; one++)
            {
                for (var other = one + 1; other < aligned.Count; other++)
                {
                    var (isRead, isMarked) = (aligned[one].Source == aligned[other].Source, aligned[one].Entity == aligned[other].Entity);
                    (both, read, marked) = (both + (isRead && isMarked ? 1 : 0), read + (isRead ? 1 : 0), marked + (isMarked ? 1 : 0));
                }
            }
        }

        Console.WriteLine($"speakers on coreference: {mentions} mentions aligned, {marked} pairs of one entity, {read} of one source, {both} of both");
        return new() { ["pairs P"] = (double)both / read, ["pairs R"] = (double)both / marked, ["pairs F1"] = 2.0 * both / (read + marked) };
    }

    // "(12-person-new-nnssn-cf3-2-sgl" opens a mention of entity 12, "12)" closes the last one open; the sixth part names its head by place.
    private static IEnumerable<(string Id, TextSpan Span, int Head)> Entities(GoldText gold, int first, int end)
    {
        var open = new Dictionary<string, Stack<(int First, int Head)>>();
        for (var word = first; word < end; word++)
        {
            var column = gold.Rows[word][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            foreach (var mark in column is null ? [] : Marks(column["Entity=".Length..]))
            {
                var parts = mark.Trim('(', ')').Split('-');
                if (mark[0] == '(')
                {
                    var head = parts.Length > 5 && int.TryParse(parts[5].Split(',')[0], out var place) ? word + place - 1 : word;
                    (open.TryGetValue(parts[0], out var stack) ? stack : open[parts[0]] = []).Push((word, head));
                }

                if (mark[^1] == ')' && open.GetValueOrDefault(parts[0]) is { Count: > 0 } opened)
                {
                    var (start, head) = opened.Pop();
                    yield return (parts[0], TextSpan.Between(gold.Words[start].Start, gold.Words[word].End), gold.Words[Math.Min(head, word)].Start);
                }
            }
        }
    }

    private static IEnumerable<string> Marks(string entities)
    {
        var start = 0;
        for (var at = 0; at < entities.Length; at++)
        {
            if (entities[at] == ')' || at + 1 < entities.Length && entities[at + 1] == '(')
            {
                yield return entities[start..(at + 1)];
                start = at + 1;
            }
        }

        if (start < entities.Length)
        {
            yield return entities[start..];
        }
    }
}
