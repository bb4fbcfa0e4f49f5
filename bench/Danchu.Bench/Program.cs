using Danchu.Bench;
using Danchu.Bench.Checking;
using Danchu.Bench.Documents;
using Danchu.Bench.Facts;
using Danchu.Bench.Scoring;
using Danchu.Bench.Uploads;

// Every figure the project quotes, each behind one word: dotnet run -c Release --project bench/Danchu.Bench -- <word>
return args switch
{
    ["checking", .. var rest] => CheckingBench.Run(rest),
    ["documents", .. var rest] => DocumentsBench.Run(rest),
    ["facts", .. var rest] => await FactsBench.RunAsync(rest),
    ["scores", .. var rest] => await ScoringBench.RunAsync(rest),
    ["uploads", .. var rest] => await UploadsBench.RunAsync(rest),
    _ => Usage.Print(),
};
