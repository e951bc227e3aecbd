using Foresaid.Cli;

using var interruption = new Interruption();
return ForesaidCli.Run(args, Surroundings.OfProcess(interruption.Token));
