using CaiCach;
using CaiCach.Foundation.Hosting;

var app = HouseApp.Build(HouseFolder.From(null), args);
await app.Services.OpenHouse();
app.Run();
