using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Foresaid.Pages;

namespace Foresaid.Fuzz;

/// <summary>Reads one made-up input after the other; keeps the first that is read wrongly, or not in time.</summary>
/// <param name="random">Where all chance comes from.</param>
/// <param name="finds">The folder to keep finds in.</param>
internal sealed class Fuzzing(Random random, string finds)
{
    /// <summary>The processor time one input may take. It is more than is promised, for a machine that does other things too.</summary>
    private static readonly TimeSpan _mostTime = TimeSpan.FromSeconds(6);

    private readonly Lock _turn = new();
    private byte[] _input = [];
    private string _name = "";
    private TimeSpan _started = TimeSpan.MaxValue;

    /// <summary>Runs for <paramref name="time"/>.</summary>
    /// <returns>0 where nothing was found; 1 where something was, which is then in the folder.</returns>
    public int Run(TimeSpan time)
    {
        using var watch = new Timer(_ => StopHanging(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed < time; count++)
        {
            (_name, _input) = Inputs.Next(random);
            lock (_turn)
            {
                _started = Environment.CpuUsage.TotalTime;
            }

            if (Wrong() is { } wrong)
            {
                return Keep(wrong);
            }

            lock (_turn)
            {
                _started = TimeSpan.MaxValue;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs read in {clock.Elapsed.TotalSeconds:F0} s, nothing found"));
        return 0;
    }

    private string? Wrong()
    {
        try
        {
            using var stream = new MemoryStream(_input);
            foreach (var item in PageReader.ReadAll(_name, stream))
            {
                if (Soundness.WrongIn(item) is { } wrong)
                {
                    return wrong;
                }
            }

            return null;
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private void StopHanging()
    {
        lock (_turn)
        {
            if (_started < TimeSpan.MaxValue && Environment.CpuUsage.TotalTime - _started > _mostTime)
            {
                Environment.Exit(Keep($"took more than {_mostTime.TotalSeconds} s"));
            }
        }
    }

    private int Keep(string wrong)
    {
        var path = Path.Combine(Directory.CreateDirectory(finds).FullName, Convert.ToHexStringLower(SHA256.HashData(_input))[..12] + Path.GetExtension(_name));
        File.WriteAllBytes(path, _input);
        Console.WriteLine($"found: {wrong}");
        Console.WriteLine($"kept in {path}: put it right, and leave the file there; the tests read it again.");
        return 1;
    }
}
