using Microsoft.Win32.SafeHandles;

namespace Foresaid.Cli;

/// <summary>The process's standard output.</summary>
internal static class StandardOutput
{
    /// <summary>Opens it.</summary>
    /// <remarks>
    /// The console's own stream hides that a pipe's reader has gone; a program would go on working for nobody. A pipe is
    /// therefore written as a file. A real file is not: a file stream keeps its own place in it, and would write over what
    /// standard error wrote to the same file.
    /// </remarks>
    public static Stream Open()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed, or of a kind that cannot be a file: the console's stream copes with both.
                return Console.OpenStandardOutput();
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>The terminal's columns; null where there is no terminal.</summary>
    public static int? Width()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (Exception failure) when (failure is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
