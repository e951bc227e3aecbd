using System.Runtime.CompilerServices;

namespace Foresaid.Tests.House;

/// <summary>The files of the repository that these tests are built from.</summary>
internal static class Repository
{
    private static readonly string[] _unread = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults", "shared"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The files below a folder with one of the extensions, as paths with forward slashes; build output is left out.</summary>
    public static IEnumerable<string> Files(params string[] extensions) =>
        FilesIn(new DirectoryInfo(Root)).Where(file => extensions.Contains(file.Extension)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !_unread.Contains(inner.Name)).SelectMany(FilesIn));

    private static string Here([CallerFilePath] string path = "") => path;
}
