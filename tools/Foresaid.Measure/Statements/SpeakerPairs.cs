using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;
using Foresaid.Text;
using Foresaid.Train;

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
            var entities = gold.Entities(first, end).Select(entity => (entity.Id, Span: TextSpan.Between(entity.Span.Start - start, entity.Span.End - start), Head: entity.Head - start)).OrderBy(entity => entity.Span.Length).ToList();
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
}
