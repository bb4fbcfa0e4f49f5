// Every figure the project quotes, each behind one word: dotnet run -c Release --project bench/Danchu.Bench -- <word>
return args switch
{
    ["checking", .. var rest] => Danchu.Bench.Checking.CheckingBench.Run(rest),
    ["documents", .. var rest] => Danchu.Bench.Documents.DocumentsBench.Run(rest),
    ["facts", .. var rest] => await Danchu.Bench.Facts.FactsBench.RunAsync(rest),
    ["scores", .. var rest] => await Danchu.Bench.Scoring.ScoringBench.RunAsync(rest),
    _ => Danchu.Bench.Usage.Print(),
};
