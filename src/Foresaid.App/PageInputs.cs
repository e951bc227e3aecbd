using System.Collections.Immutable;
using System.IO.Enumeration;
using Foresaid.Pages;

namespace Foresaid.App;

/// <summary>One file that is to be read: a path, or the reason why there is nothing to read.</summary>
/// <param name="Path">The path; "-" is standard input.</param>
/// <param name="IsFound">Whether it was found in a folder, and not named.</param>
/// <param name="Failure">Null where the file is to be read.</param>
internal readonly record struct PageInput(string Path, bool IsFound = false, PageOutcome.Failed? Failure = null);

/// <summary>Finds the files that paths name.</summary>
internal static class PageInputs
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The files in the order of <paramref name="paths"/>; a path that names none stands as its failure.</summary>
    public static ImmutableArray<PageInput> Of(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var inputs = ImmutableArray.CreateBuilder<PageInput>();
        foreach (var path in paths)
        {
            if (path != StandardInput && Directory.Exists(path))
            {
                AddFolder(path, inputs, cancellation);
            }
            else
            {
                inputs.Add(path == StandardInput || File.Exists(path) ? new PageInput(path) : Missing(path));
            }
        }

        return inputs.DrainToImmutable();
    }

    private static void AddFolder(string folder, ImmutableArray<PageInput>.Builder inputs, CancellationToken cancellation)
    {
        var before = inputs.Count;
        AddPages(folder, inputs, cancellation);
        if (inputs.Count == before)
        {
            inputs.Add(Failed(
                folder,
                PathErrors.NoPages,
                $"the folder holds no pages (files named {string.Join(", ", PageNames.Endings.Select(ending => "*" + ending))}); name a file itself to have it tried."));
        }
    }

    private static void AddPages(string folder, ImmutableArray<PageInput>.Builder inputs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var entries = EntriesOf(folder).ToList();
            var saved = SavedFolder.Of(entries.Where(entry => !entry.IsFolder).Select(entry => Path.GetFileName(entry.Path)));
            foreach (var (path, isFolder) in entries)
            {
                if (!isFolder)
                {
                    inputs.Add(new PageInput(path, IsFound: true));
                }
                else if (!saved.IsOne(Path.GetFileName(path)))
                {
                    AddPages(path, inputs, cancellation);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            inputs.Add(Failed(folder, PathErrors.Unreadable, $"the folder cannot be read ({failure.Message.TrimEnd('.')}); check its permissions."));
        }
    }

    /// <summary>The pages and folders in <paramref name="folder"/>; linked folders are left out, as they may lead in a circle.</summary>
    private static IEnumerable<(string Path, bool IsFolder)> EntriesOf(string folder)
    {
        var everything = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<(string Path, bool IsFolder)>(
            folder,
            (ref entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory),
            everything)
        {
            ShouldIncludePredicate = (ref entry) => entry.FileName[0] != '.'
                && (entry.IsDirectory ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) : PageNames.MayBePage(entry.FileName)),
        };
        return entries.OrderBy(entry => Path.GetFileName(entry.Path), StringComparer.Ordinal);
    }

    private static PageInput Missing(string path) =>
        Failed(path, PathErrors.NotFound, "there is no such file or folder; check the name.");

    private static PageInput Failed(string path, string code, string reason) => new(path, Failure: new PageOutcome.Failed(path, code, reason));
}
