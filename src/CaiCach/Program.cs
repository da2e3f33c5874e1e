return await CaiCach.CommandLine.Cli.Run(args);
