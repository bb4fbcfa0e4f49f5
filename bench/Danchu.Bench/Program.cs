using Danchu.Bench;
using Danchu.Bench.Accounts;
using Danchu.Bench.Checking;
using Danchu.Bench.Documents;
using Danchu.Bench.Entries;
using Danchu.Bench.Facts;
using Danchu.Bench.Kills;
using Danchu.Bench.Pages;
using Danchu.Bench.Publications;
using Danchu.Bench.Reuse;
using Danchu.Bench.Scoring;
using Danchu.Bench.Uploads;

// Every figure the project quotes, each behind one word: dotnet run -c Release --project bench/Danchu.Bench -- <word>
return args switch
{
    ["checking", .. var rest] => CheckingBench.Run(rest),
    ["documents", .. var rest] => DocumentsBench.Run(rest),
    ["entries", .. var rest] => await EntriesBench.RunAsync(rest),
    ["facts", .. var rest] => await FactsBench.RunAsync(rest),
    ["kills", .. var rest] => await KillsBench.RunAsync(rest),
    ["pages", .. var rest] => await PagesBench.RunAsync(rest),
    ["public", .. var rest] => await PublicBench.RunAsync(rest),
    ["reuse", .. var rest] => await ReuseBench.RunAsync(rest),
    ["scores", .. var rest] => await ScoringBench.RunAsync(rest),
    ["passwords", .. var rest] => PackPasswords.Run(rest),
    ["uploads", .. var rest] => await UploadsBench.RunAsync(rest),
    _ => Usage.Print(),
};
