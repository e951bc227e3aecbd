using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Foresaid.Web.Assets;

/// <summary>A file that travels inside the assembly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Version">The first digits of the hash of its content.</param>
internal sealed record Asset(string Name, string MediaType, byte[] Bytes, string Version)
{
    private static readonly FrozenDictionary<string, Asset> _all = new[]
    {
        Load("foresaid.css", "text/css; charset=utf-8"),
        Load("foresaid.js", "text/javascript; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address to put into a page: it changes with the content.</summary>
    public static string AddressOf(string name) => $"/assets/{name}?v={_all[name].Version}";

    /// <summary>The file of this <paramref name="name"/>; null where there is none.</summary>
    public static Asset? Find(string name) => _all.GetValueOrDefault(name);

    private static Asset Load(string name, string mediaType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new System.Diagnostics.UnreachableException($"The assembly holds no '{name}'. This is a bug in Foresaid.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(name, mediaType, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }
}
