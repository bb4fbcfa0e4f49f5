using Danchu.Web.Hosting;

return await StartDanchu.RunAsync(args);
