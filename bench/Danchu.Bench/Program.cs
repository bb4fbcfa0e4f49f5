// One word chooses the bench: dotnet run --project bench/Danchu.Bench -- checking accuracy …
return args switch
{
    ["checking", .. var rest] => Danchu.Bench.Checking.CheckingBench.Run(rest),
    _ => Danchu.Bench.Usage.Print(),
};
