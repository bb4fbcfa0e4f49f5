using Danchu.Web;

await DanchuWeb.Build(args).RunAsync();
