using System.Globalization;

namespace Foresaid.Cli;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    private const int UsualWidth = 80;

    extension(Surroundings here)
    {
        /// <summary>The columns to fill: COLUMNS where it is set to a number, else the terminal's own, else 80.</summary>
        public int Columns =>
            int.TryParse(here.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
                ? columns
                : here.TerminalWidth ?? UsualWidth;

        /// <summary>Whether results may be coloured: on a terminal that is not dumb, unless NO_COLOR is set.</summary>
        public bool IsColored => here.IsOutputTerminal && !here.IsDumb && here.Variable("NO_COLOR") is null;

        /// <summary>Whether a line of messages may be written over.</summary>
        public bool CanOverwriteMessages => here.IsErrorTerminal && !here.IsDumb;

        private bool IsDumb => here.Variable("TERM") == "dumb";
    }
}
